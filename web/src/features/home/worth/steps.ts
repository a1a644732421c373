import type { WorthChange } from '@esteem/contract'

const kinds = ['acquired', 'grown', 'shrunk', 'lost'] as const

export interface Step {
  kind: (typeof kinds)[number]
  customers: number
  value: string
  /** Where the bar begins and how wide it is, in percent of the picture. */
  left: number
  width: number
}

/** Each part goes on where the one before it ended, from no change to the whole of it. */
export function stepsOf(change: WorthChange): Step[] {
  let at = 0
  const ends = kinds.map((kind) => {
    const from = at
    at += Number(change[kind].value)
    return { kind, from, to: at }
  })
  const least = Math.min(0, ...ends.map(({ to }) => to))
  const most = Math.max(0, ...ends.map(({ to }) => to))
  const whole = most - least || 1
  return ends.map(({ kind, from, to }) => ({
    ...{ kind, customers: change[kind].customers, value: change[kind].value },
    left: (100 * (Math.min(from, to) - least)) / whole,
    width: (100 * Math.abs(to - from)) / whole,
  }))
}
