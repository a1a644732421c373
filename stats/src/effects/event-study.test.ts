import { describe, expect, test } from 'vitest'
import { createRandom, normal } from '../random.ts'
import { differenceInDifferences } from './difference-in-differences.ts'
import { eventStudy } from './event-study.ts'

function panel(seed: number, options: { drift?: number; effect?: number; groups?: [number, number]; noise?: number }) {
  const { drift = 0, effect = 2, groups = [20, 25], noise = 0.5 } = options
  const random = createRandom(seed)
  const y: number[] = []
  const t: number[] = []
  const period: number[] = []
  const clusters: number[] = []
  for (let c = 0; c < groups[0] + groups[1]; c++) {
    const treated = Number(c < groups[0])
    const base = 5 * normal(random)
    for (let p = 1; p <= 8; p++) {
      y.push(base + p + treated * (drift * p + (p >= 6 ? effect : 0)) + noise * normal(random))
      t.push(treated)
      period.push(p)
      clusters.push(c)
    }
  }
  return { y, t, period, clusters }
}

function run({ y, t, period, clusters }: ReturnType<typeof panel>, start = 6) {
  const found = eventStudy(y, t, period, { start, clusters })
  if (!found.estimable) throw new Error(found.explanation)
  return found
}

describe('event study', () => {
  test('finds the effect from the start on and none before', () => {
    const { effects, average, parallelTrends } = run(panel(3, {}))
    expect(effects.map((e) => e.phase)).toEqual([...Array(4).fill('before'), 'reference', ...Array(3).fill('after')])
    expect(effects[4]).toMatchObject({ period: 5, estimate: 0, lower: 0, upper: 0, pValue: 1 })
    for (const e of effects.slice(5)) expect(Math.abs(e.estimate - 2)).toBeLessThan(0.5)
    expect(average.lower).toBeGreaterThan(1.6)
    expect(average.upper).toBeLessThan(2.4)
    expect(parallelTrends.verdict).toBe('supported')
  })

  test('a drift before the start is told, with what it would do', () => {
    const { parallelTrends } = run(panel(3, { drift: 0.5 }))
    if (parallelTrends.verdict === 'untestable') throw new Error('untestable')
    expect(parallelTrends.verdict).toBe('diverging')
    expect(parallelTrends.drift.estimate).toBeCloseTo(0.5, 0)
    // From the middle of periods 1 to 5 to that of 6 to 8 are four periods.
    expect(parallelTrends.driftEffect.estimate).toBeCloseTo(4 * parallelTrends.drift.estimate, 10)
  })

  test('few noisy data are not taken for parallel trends', () => {
    const { parallelTrends } = run(panel(5, { effect: 0.5, groups: [4, 4], noise: 2 }))
    if (parallelTrends.verdict === 'untestable') throw new Error('untestable')
    expect(parallelTrends.verdict).toBe('inconclusive')
    expect(parallelTrends.joint).toBeUndefined()
  })

  test('two periods are difference in differences, and cannot be tested', () => {
    const all = panel(4, {})
    const keep = all.period.map((p) => p === 5 || p === 6)
    const some = {
      y: all.y.filter((_, i) => keep[i]),
      t: all.t.filter((_, i) => keep[i]),
      period: all.period.filter((_, i) => keep[i]),
      clusters: all.clusters.filter((_, i) => keep[i]),
    }
    const found = run(some)
    const simple = differenceInDifferences(
      some.y,
      some.t,
      some.period.map((p) => p - 5),
      { clusters: some.clusters },
    )
    expect(found.parallelTrends).toEqual({ verdict: 'untestable' })
    expect(simple).toMatchObject(found.average)
    expect(found.effects[1]).toMatchObject(found.average)
  })

  test('works on rows without clusters', () => {
    const { y, t, period } = panel(6, {})
    const shuffled = y.map((value, i) => value + 1e-3 * i)
    expect(eventStudy(shuffled, t, period, { start: 6 })).toMatchObject({ estimable: true })
  })

  test.each([
    ['empty', () => eventStudy([1, 2, 3, 4], [1, 1, 0, 0], [1, 2, 1, 2], { start: 1 })],
    ['empty', () => eventStudy([1, 2, 3, 4], [1, 1, 0, 0], [1, 2, 1, 2], { start: 3 })],
    ['empty', () => eventStudy([], [], [], { start: 3 })],
    ['empty', () => eventStudy([1, 2, 3], [1, 1, 0], [1, 2, 1], { start: 2 })],
    ['not-finite', () => eventStudy([1, 2], [1, 0], [1, 2], { start: Number.NaN })],
  ])('refuses bad input: %s', (code, call) => {
    expect(call).toThrow(expect.objectContaining({ name: 'StatsError', code }))
  })
})
