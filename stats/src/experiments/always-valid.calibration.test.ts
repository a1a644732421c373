import { expect, test } from 'vitest'
import { createRandom, exponential, normal, type Random } from '../random.ts'
import { alwaysValidDifference, alwaysValidLift } from './always-valid.ts'
import { meanDifference } from './mean-difference.ts'
import type { MeanStatistics } from './sufficient-statistics.ts'

const runs = 800
const slack = (share: number) => 4 * Math.sqrt((share * (1 - share)) / runs)

const laws: Record<string, (random: Random) => number> = {
  'order value': (random) => exponential(random, 1),
  'conversion of 5 %': (random) => (random() < 0.05 ? 1 : 0),
  profit: (random) => 1 + normal(random),
}

/** How often an experiment without effect, looked at every day, ever shows one. */
function everFound(law: string, perDay: number, days: number, share: number) {
  const random = createRandom(9)
  const found = { always: 0, lift: 0, plain: 0, last: 0 }
  for (let run = 0; run < runs; run++) {
    const groups = [empty(), empty()]
    const ever = { always: false, lift: false, plain: false }
    for (let day = 0; day < days; day++) {
      for (let i = 0; i < perDay; i++) add(groups[random() < share ? 1 : 0], laws[law](random))
      const [a, b] = groups
      if (Math.min(a.n, b.n) < 50 || (law.startsWith('conversion') && Math.min(a.sum, b.sum) < 20)) continue
      const interval = alwaysValidDifference(a, b, { plannedN: perDay * days })
      const lift = alwaysValidLift(a, b, { plannedN: perDay * days })
      const misses = interval.lower > 0 || interval.upper < 0
      ever.always ||= misses
      ever.lift ||= lift.estimable && (lift.lower > 0 || lift.upper < 0)
      ever.plain ||= meanDifference(a, b).pValue < 0.05
      if (day === days - 1 && misses) found.last++
    }
    for (const key of ['always', 'lift', 'plain'] as const) if (ever[key]) found[key]++
  }
  return { always: found.always / runs, lift: found.lift / runs, plain: found.plain / runs, last: found.last / runs }
}

test.each([
  ['order value', 20, 60, 0.5],
  ['order value', 100, 30, 0.1],
  ['conversion of 5 %', 100, 40, 0.5],
  ['conversion of 5 %', 400, 30, 0.1],
  ['profit', 20, 60, 0.5],
])('daily peeking at %s, %i a day for %i days, treated share %d', (law, perDay, days, share) => {
  const { always, lift, plain } = everFound(law, perDay, days, share)
  expect(always).toBeLessThan(0.05 + slack(0.05))
  expect(lift).toBeLessThan(0.05 + slack(0.05))
  // What peeking does to an interval made for one look.
  expect(plain).toBeGreaterThan(0.13)
})

function empty(): MeanStatistics {
  return { n: 0, sum: 0, sumOfSquares: 0 }
}

function add(group: MeanStatistics, value: number): void {
  group.n++
  group.sum += value
  group.sumOfSquares += value * value
}
