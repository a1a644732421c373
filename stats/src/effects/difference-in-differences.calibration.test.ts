import { expect, test } from 'vitest'
import { createRandom, normal } from '../random.ts'
import { differenceInDifferences } from './difference-in-differences.ts'
import { eventStudy } from './event-study.ts'

type Design = {
  groups: [number, number]
  /** rows of a cluster in each period */
  rows?: (cluster: number) => number
  /** how much more the treated vary */
  spread?: number
  clustered?: boolean
  /** clusters hold treated and untreated rows alike */
  mixed?: boolean
}

function coverage(
  { groups, rows = () => 5, spread = 1, clustered = true, mixed = false }: Design,
  simulations: number,
) {
  const random = createRandom(13)
  let covered = 0
  for (let s = 0; s < simulations; s++) {
    const y: number[] = []
    const t: number[] = []
    const after: number[] = []
    const clusters: number[] = []
    for (let c = 0; c < groups[0] + groups[1]; c++) {
      const of = Number(c < groups[0])
      const scale = of === 1 && !mixed ? spread : 1
      const base = clustered ? normal(random) : 0
      const change = clustered ? 0.7 * scale * normal(random) : 0
      for (let p = 0; p < 2; p++) {
        for (let i = 0; i < rows(c); i++) {
          const treated = mixed ? i % 2 : of
          y.push(base + p * change + p + 2 * treated * p + scale * normal(random))
          t.push(treated)
          after.push(p)
          clusters.push(c)
        }
      }
    }
    const found = differenceInDifferences(y, t, after, clustered ? { clusters } : {})
    if (!found.estimable) throw new Error(found.explanation)
    if (found.lower <= 2 && 2 <= found.upper) covered++
  }
  return covered / simulations
}

const unequal = (cluster: number) => 1 + ((cluster * 7) % 12)

// Four standard errors at 1,500 runs are 0.0225; with two or three clusters in a group the interval is meant to be wide.
test.each<{ name: string; design: Design; high: number }>([
  { name: '20 and 20 clusters', design: { groups: [20, 20] }, high: 0.973 },
  { name: '3 and 20 clusters', design: { groups: [3, 20] }, high: 0.993 },
  { name: '2 and 20 clusters', design: { groups: [2, 20] }, high: 1 },
  { name: '3 and 20 clusters, the few vary more', design: { groups: [3, 20], spread: 2 }, high: 0.98 },
  { name: '6 and 10 clusters of unequal sizes', design: { groups: [6, 10], rows: unequal }, high: 0.98 },
  { name: '15 and 25 clusters of unequal sizes', design: { groups: [15, 25], rows: unequal }, high: 0.973 },
  { name: 'a cluster much larger', design: { groups: [4, 40], rows: (c) => (c % 4 === 0 ? 30 : 2) }, high: 1 },
  { name: 'mixed clusters', design: { groups: [10, 10], mixed: true, rows: () => 4 }, high: 0.98 },
  { name: 'four rows a cell', design: { groups: [4, 4], rows: () => 1, clustered: false }, high: 0.98 },
  { name: 'rows, unequal', design: { groups: [3, 100], rows: () => 1, spread: 3, clustered: false }, high: 0.99 },
])('the interval covers the effect: $name', ({ design, high }) => {
  const found = coverage(design, 1500)
  expect(found).toBeGreaterThan(0.927)
  expect(found).toBeLessThanOrEqual(high)
})

// Errors go on from period to period (autoregressive, 0.6) and vary twice as much among the treated.
function trends(groups: [number, number], periods: number, start: number, drift: number, simulations: number) {
  const random = createRandom(29)
  const count = { alarms: 0, supported: 0, average: 0, last: 0, drift: 0 }
  for (let s = 0; s < simulations; s++) {
    const y: number[] = []
    const t: number[] = []
    const period: number[] = []
    const clusters: number[] = []
    for (let c = 0; c < groups[0] + groups[1]; c++) {
      const treated = Number(c < groups[0])
      const base = 3 * normal(random)
      let error = normal(random) / 0.8
      for (let p = 0; p < periods; p++) {
        error = 0.6 * error + normal(random)
        y.push(base + (1 + treated) * error + 0.3 * p + treated * (drift * p + (p >= start ? 2 : 0)))
        t.push(treated)
        period.push(p)
        clusters.push(c)
      }
    }
    const found = eventStudy(y, t, period, { start, clusters })
    if (!found.estimable || found.parallelTrends.verdict === 'untestable') throw new Error('not estimated')
    const { effects, average, parallelTrends } = found
    const last = effects[periods - 1]
    if (parallelTrends.verdict === 'diverging') count.alarms++
    if (parallelTrends.verdict === 'supported') count.supported++
    if (average.lower <= 2 && 2 <= average.upper) count.average++
    if (last.lower <= 2 && 2 <= last.upper) count.last++
    if (parallelTrends.drift.lower <= drift && drift <= parallelTrends.drift.upper) count.drift++
  }
  return Object.fromEntries(Object.entries(count).map(([name, value]) => [name, value / simulations]))
}

test.each<[string, [number, number], number, number]>([
  ['20 and 30 clusters', [20, 30], 8, 5],
  ['6 and 8 clusters', [6, 8], 8, 5],
  ['3 and 8 clusters', [3, 8], 8, 5],
  ['3 and 40 clusters', [3, 40], 6, 4],
])('event study: effects are covered and false alarms about trends are rare: %s', (_, groups, periods, start) => {
  const found = trends(groups, periods, start, 0, 800)
  // Four standard errors at 800 runs are 0.031.
  expect(found.alarms).toBeLessThan(0.085)
  expect(found.average).toBeGreaterThan(0.92)
  expect(found.last).toBeGreaterThan(0.92)
  expect(found.drift).toBeGreaterThan(0.92)
})

test('event study: trends that diverge are seldom called supported', () => {
  const found = trends([20, 30], 8, 5, 0.7, 300)
  expect(found.alarms).toBeGreaterThan(0.3)
  expect(found.supported).toBeLessThan(0.05)
})
