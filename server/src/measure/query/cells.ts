import type { intervals } from '@esteem/contract'
import { addDays, earlier, later, nextStart, startOf } from './days.ts'
import type { Days } from './plan.ts'

/** One figure to compute: of a whole period where `start` is null, of one interval of it otherwise. */
export interface Cell extends Days {
  period: 'current' | 'comparison'
  start: string | null
}

interface Asked {
  current: Days
  comparison: Days | null
  horizon: string
}

/** Every figure asked for that has days with data behind it, cut at the last of them. */
export function cellsOf({ current, comparison, horizon }: Asked, interval: (typeof intervals)[number] | null): Cell[] {
  const whole = (period: Cell['period'], days: Days): Cell => ({ period, start: null, ...days })
  const cells = [whole('current', current), ...(comparison ? [whole('comparison', comparison)] : [])]
  const last = earlier(horizon, current.to)
  if (interval !== null) {
    for (let start = startOf(interval, current.from); start <= last; ) {
      const next = nextStart(interval, start)
      const from = later(start, current.from)
      const end = addDays(next, -1)
      cells.push({ period: 'current', start, from, to: earlier(end, current.to) })
      start = next
    }
  }
  return cells.filter(({ from }) => from <= horizon).map((cell) => ({ ...cell, to: earlier(cell.to, horizon) }))
}
