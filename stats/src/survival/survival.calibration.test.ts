import { describe, expect, test } from 'vitest'
import { createRandom, exponential, type Random } from '../random.ts'
import { kaplanMeier } from './kaplan-meier.ts'
import { logRankTest } from './log-rank.ts'
import { nelsonAalen } from './nelson-aalen.ts'
import { restrictedMeanSurvival } from './restricted-mean-survival.ts'
import { type RiskTable, riskTable } from './risk-table.ts'
import { survivalAt } from './survival-at.ts'
import { medianSurvival } from './survival-quantile.ts'

const runs = 2000
const allowance = (count: number) => 4 * Math.sqrt((0.05 * 0.95) / count)

/** Exponential lifetimes of mean 1, followed to a time that is even between 0.5 and `longest`; `unit` makes times tie. */
function follow(random: Random, n: number, { unit = 0, longest = 2.5 } = {}): RiskTable {
  const times: number[] = []
  const left: boolean[] = []
  for (let i = 0; i < n; i++) {
    const life = exponential(random, 1)
    const seen = 0.5 + (longest - 0.5) * random()
    const time = Math.min(life, seen)
    times.push(unit > 0 ? Math.ceil(time / unit) * unit : time)
    left.push(life <= seen)
  }
  return riskTable(times, left)
}

describe.each([5, 10, 30, 200])('%i customers', (n) => {
  const random = createRandom(n)
  const tables = Array.from({ length: runs }, () => follow(random, n))
  /** Coverage among the samples for which there is an interval, and how many these are. */
  const coverage = (interval: (table: RiskTable) => { lower: number; upper: number } | undefined, truth: number) => {
    const intervals = tables.map(interval).filter((found) => found !== undefined)
    return intervals.filter(({ lower, upper }) => lower <= truth && truth <= upper).length / intervals.length
  }
  const least = (n < 30 ? 0.925 : 0.94) - allowance(runs)

  test.each([0.05, 0.3, 0.7, 1.2])('survival at %f', (time) => {
    const covered = coverage((table) => {
      const found = survivalAt(kaplanMeier(table), time)
      return found.estimable ? found : undefined
    }, Math.exp(-time))
    expect(covered).toBeGreaterThan(least)
  })

  test.each([0.3, 0.7, 1.2])('cumulative hazard at %f', (time) => {
    const covered = coverage((table) => {
      const { times, lower, upper } = nelsonAalen(table)
      const i = times.findLastIndex((known) => known <= time)
      if (i === times.length - 1) return undefined
      return i < 0 ? { lower: 0, upper: -Math.log(0.025) / n } : { lower: lower[i], upper: upper[i] }
    }, time)
    expect(covered).toBeGreaterThan(least)
  })

  test('the median', () => {
    const covered = coverage((table) => {
      const { lower, upper } = medianSurvival(kaplanMeier(table))
      return { lower: lower ?? 0, upper: upper ?? Number.POSITIVE_INFINITY }
    }, Math.LN2)
    expect(covered).toBeGreaterThan(least)
    expect(covered).toBeLessThan(0.98 + allowance(runs))
  })

  // With five customers the first horizon sees 0.25 events on average.
  test.each([0.05, 0.5, 1])('the mean within %f', (horizon) => {
    const covered = coverage((table) => {
      const found = restrictedMeanSurvival(table, horizon)
      return found.estimable ? found : undefined
    }, 1 - Math.exp(-horizon))
    expect(covered).toBeGreaterThan((n === 5 ? 0.89 : 0.94) - allowance(runs))
  })
})

describe('log-rank', () => {
  const falseAlarms = (count: number, alarm: () => boolean) => {
    let alarms = 0
    for (let run = 0; run < count; run++) if (alarm()) alarms++
    return alarms / count
  }
  const rejects = (found: ReturnType<typeof logRankTest>) => found.estimable && found.pValue <= 0.05

  test.each([[[50, 50]], [[200, 40]], [[40, 40, 40]]])('chi-square, groups of %j', (sizes) => {
    for (const unit of [0, 0.25]) {
      const random = createRandom(sizes.length + unit)
      const rate = falseAlarms(runs, () => rejects(logRankTest(sizes.map((n) => follow(random, n, { unit })))))
      expect(rate).toBeLessThan(0.06 + allowance(runs))
      expect(rate).toBeGreaterThan(0.04 - allowance(runs))
    }
  })

  test('the chi-square alone gives too many false alarms in small groups, which is why it can permute', () => {
    const random = createRandom(3)
    expect(falseAlarms(runs, () => rejects(logRankTest([follow(random, 1), follow(random, 50)])))).toBeGreaterThan(0.1)
  })

  test.each([
    [5, 95, 2.5],
    [95, 5, 1],
    [10, 10, 2.5],
    [1, 50, 2.5],
    [4, 4, 1],
  ])('permutations, groups of %i and %i, the second followed to %f at most', (m, n, longest) => {
    const count = 500
    for (const unit of [0, 0.25]) {
      const random = createRandom(m + n)
      const rate = falseAlarms(count, () =>
        rejects(
          logRankTest([follow(random, m, { unit }), follow(random, n, { unit, longest })], {
            random,
            permutations: 99,
          }),
        ),
      )
      expect(rate).toBeLessThan(0.05 + allowance(count))
    }
  })
})
