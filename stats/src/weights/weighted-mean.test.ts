import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { rake } from './rake.ts'
import { trimWeights } from './trim-weights.ts'
import { weightedMean } from './weighted-mean.ts'

/** The mean where it is estimable; anything else fails the test. */
function estimated(found: ReturnType<typeof weightedMean>) {
  if (!found.estimable) throw new Error(found.explanation)
  return found
}

test('four answers by hand', () => {
  // Mean 16/5; influences (.8, 1.8, −2.4, −.2)/5; variance 4/3 · Σ² = 4/3 · 9.68/25.
  const found = estimated(weightedMean([4, 5, 2, 3], [1, 1, 2, 1]))
  expect(found.estimate).toBeCloseTo(3.2, 14)
  expect(found.standardError).toBeCloseTo(Math.sqrt(((4 / 3) * 9.68) / 25), 14)
})

test('equal weights give the textbook interval of a mean', () => {
  // 1 … 5: mean 3, s² 2.5, t(.975, 4) = 2.776445105
  const found = estimated(weightedMean([1, 2, 3, 4, 5], [7, 7, 7, 7, 7]))
  expect(found.standardError).toBeCloseTo(Math.sqrt(0.5), 13)
  expect(found.upper).toBeCloseTo(3 + 2.7764451051977987 * Math.sqrt(0.5), 9)
  expect(found.designEffect).toBeCloseTo(1, 12)
  expect(found.degreesOfFreedom).toBeCloseTo(4, 12)
})

test('strata and clusters by hand', () => {
  // Two strata of two clusters; cluster totals of the influences are (−5, −1) and (1, 5) eighths.
  const design = { strata: [0, 0, 0, 0, 1, 1, 1, 1], clusters: [1, 1, 2, 2, 1, 1, 2, 2] }
  const found = estimated(weightedMean([1, 2, 3, 4, 4, 5, 6, 7], [1, 1, 1, 1, 1, 1, 1, 1], design))
  // 2 strata · 2/1 · 2 · (2/8)²
  expect(found.standardError).toBeCloseTo(Math.sqrt(0.5), 12)
  expect(found.degreesOfFreedom).toBe(2)
})

test('the unit of the weights does not matter', () => {
  const people = fc.array(fc.tuple(fc.integer({ min: 0, max: 10 }), fc.double({ min: 0.1, max: 9, noNaN: true })), {
    minLength: 3,
    maxLength: 30,
  })
  fc.assert(
    fc.property(people, (rows) => {
      const values = rows.map(([value]) => value)
      fc.pre(new Set(values).size > 1)
      const weights = rows.map(([, weight]) => weight)
      const found = estimated(weightedMean(values, weights))
      const scaled = estimated(
        weightedMean(
          values,
          weights.map((weight) => weight * 1e5),
        ),
      )
      expect(scaled.lower).toBeCloseTo(found.lower, 7)
      expect(found.lower).toBeLessThanOrEqual(found.estimate)
      expect(found.upper).toBeGreaterThanOrEqual(found.estimate)
    }),
  )
})

test('says why a mean has no interval', () => {
  expect(weightedMean([3], [1])).toMatchObject({ estimable: false, estimate: 3, reason: 'one-cluster' })
  expect(weightedMean([3, 4], [1, 1], { clusters: [7, 7] })).toMatchObject({ estimable: false, reason: 'one-cluster' })
  expect(weightedMean([0.1, 0.1, 0.1], [1, 2, 3])).toMatchObject({ estimable: false, reason: 'no-variation' })
  const margins = [{ name: 'a', categories: [0, 0, 1, 1, 1], targets: [0.5, 0.5] }]
  const { weights } = rake(margins)
  expect(weightedMean([0, 0, 1, 1, 1], weights, { raking: { margins } })).toMatchObject({
    estimable: false,
    estimate: expect.closeTo(0.5, 10),
    reason: 'fixed-by-margins',
  })
})

test.each([
  [[], [], {}, 'empty'],
  [[1, 2], [1], {}, 'shape'],
  [[1, Number.NaN], [1, 1], {}, 'not-finite'],
  [[1, 2], [1, 0], {}, 'out-of-range'],
  [[1, 2], [1, 1], { strata: [1] }, 'shape'],
  [[1, 2], [1, 1], { clusters: [1, Number.NaN] }, 'not-finite'],
  [[1, 2], [1, 1], { populationSizes: 1 }, 'out-of-range'],
  [[1, 2], [1, 1], { populationSizes: [5] }, 'shape'],
  [[1, 2], [1, 1], { raking: { margins: [{ name: 'a', categories: [0], targets: [1] }] } }, 'shape'],
])('refuses values %j with weights %j', (values, weights, design, code) => {
  expect(() => weightedMean(values, weights, design)).toThrow(expect.objectContaining({ code }))
})

// The Californian schools of R's survey package, where they are at hand beside the repository.
const folder = new URL('../../../../shared/data/survey/', import.meta.url)
const available = existsSync(folder)
if (!available) console.warn('survey data are not beside the repository: comparison with R survey skipped')

function read(file: string): Record<string, string>[] {
  const [head, ...lines] = readFileSync(new URL(file, folder), 'utf8')
    .trim()
    .split('\n')
    .map((line) => Array.from(line.matchAll(/"([^"]*)"|([^,"]+)|(?<=,)(?=,)/g), (cell) => cell[1] ?? cell[2] ?? ''))
  return lines.map((cells) => Object.fromEntries(head.map((name, i) => [name, cells[i]])))
}

describe.skipIf(!available)('as R survey 4.1', () => {
  const numbers = (rows: Record<string, string>[], name: string) => rows.map((row) => Number(row[name]))
  const types = (rows: Record<string, string>[]) => rows.map((row) => ['E', 'H', 'M'].indexOf(row.stype))
  const clustered = available ? read('apiclus1.csv') : []
  const scores = numbers(clustered, 'api00')
  const start = numbers(clustered, 'pw')
  const design = { clusters: numbers(clustered, 'dnum'), populationSizes: 757 }
  const margins = [
    { name: 'type', categories: types(clustered), targets: [4421, 755, 1018] },
    {
      name: 'target',
      categories: clustered.map((row) => (row['sch.wide'] === 'Yes' ? 1 : 0)),
      targets: [1072, 5122],
    },
  ]
  const expectAs = (found: ReturnType<typeof weightedMean>, mean: number, error: number, digits = 9) => {
    expect(found.estimate / mean).toBeCloseTo(1, digits)
    expect(estimated(found).standardError / error).toBeCloseTo(1, digits)
  }

  test('stratified, simple and clustered samples', () => {
    const strata = read('apistrat.csv')
    const stratified = weightedMean(numbers(strata, 'api00'), numbers(strata, 'pw'), {
      strata: types(strata),
      populationSizes: numbers(strata, 'fpc'),
    })
    expectAs(stratified, 662.287363159321, 9.40894080278458, 12)
    // R's design effect compares with a simple sample without replacement, of 200 among 6,194.
    expect(estimated(stratified).designEffect / (1 - 200 / 6194)).toBeCloseTo(1.20445726853772, 9)
    const simple = read('apisrs.csv')
    expectAs(
      weightedMean(numbers(simple, 'api00'), numbers(simple, 'pw'), { populationSizes: 6194 }),
      656.585,
      9.24972203928281,
      12,
    )
    expectAs(weightedMean(scores, start, design), 644.169398907104, 23.542240693781, 12)
  })

  test('post-stratified and raked samples', () => {
    const one = rake(margins.slice(0, 1), { startWeights: start })
    const oneRaking = { margins: margins.slice(0, 1), startWeights: start }
    expectAs(
      weightedMean(scores, one.weights, { ...design, raking: oneRaking }),
      642.310788211582,
      23.9204864450904,
      12,
    )
    // R's calibrate(calfun = 'raking') is converged to nine digits, its rake() to six.
    const raked = rake(margins, { startWeights: start, total: 6194 })
    const raking = { margins, startWeights: start }
    expectAs(weightedMean(scores, raked.weights, { ...design, raking }), 641.230320924124, 23.7036168884202, 9)
    expectAs(weightedMean(scores, raked.weights, { ...design, raking }), 641.230246862209, 23.7036412402377, 5)
    const trimmed = trimWeights(raked.weights, { upper: 50 })
    expect(weightedMean(scores, trimmed, design).estimate / 641.144825944194).toBeCloseTo(1, 7)
  })
})
