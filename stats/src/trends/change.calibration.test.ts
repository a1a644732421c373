import { expect, test } from 'vitest'
import { beta, binomial, createRandom, normal, poisson } from '../random.ts'
import { rateChangePoint } from './rate-change-point.ts'
import { robustSlope } from './robust-slope.ts'

const slack = (share: number, runs: number) => 4 * Math.sqrt((share * (1 - share)) / runs)

test.each([
  ['binomial', 'counts', 8, 40, 0.1, 0],
  ['binomial', 'counts', 40, 30, 0.03, 0],
  ['binomial', 'periods', 20, 200, 0.05, 0],
  ['binomial', 'periods', 40, 300, 0.1, 30],
  ['poisson', 'counts', 30, 5, 0.7, 0],
  ['poisson', 'periods', 30, 5, 0.7, 0],
] as const)('%s rate that never changes, dealing %s, %i periods of about %i at %d (days differ: %i)', (...law) => {
  const [kind, deal, periods, size, rate, unrest] = law
  const random = createRandom(19)
  const runs = 600
  let found = 0
  for (let i = 0; i < runs; i++) {
    const exposures = Array.from({ length: periods }, () => Math.round(size * (0.5 + random())))
    const events = exposures.map((n) => {
      const own = unrest > 0 ? beta(random, unrest * rate, unrest * (1 - rate)) : rate
      return kind === 'binomial' ? binomial(random, n, own) : poisson(random, n * own)
    })
    if (events.every((count) => count === 0)) continue
    if (rateChangePoint(events, exposures, { random, law: kind, deal, draws: 99 }).pValue <= 0.05) found++
  }
  expect(found / runs).toBeLessThan(0.05 + slack(0.05, runs))
  expect(found / runs).toBeGreaterThan(0.05 - slack(0.05, runs) - (rate * size < 2 ? 0.02 : 0))
})

test('when days differ for other reasons, dealing counts cries wolf, and dispersion says why', () => {
  const random = createRandom(20)
  let found = 0
  let dispersion = 0
  for (let i = 0; i < 100; i++) {
    const events = Array.from({ length: 20 }, () => binomial(random, 300, beta(random, 3, 27)))
    const change = rateChangePoint(events, new Float64Array(20).fill(300), { random, deal: 'counts', draws: 99 })
    if (change.pValue <= 0.05) found++
    dispersion += change.dispersion / 100
  }
  expect(found / 100).toBeGreaterThan(0.5)
  expect(dispersion).toBeGreaterThan(5)
})

test('a real change is found, and where', () => {
  const random = createRandom(21)
  let found = 0
  let near = 0
  for (let i = 0; i < 200; i++) {
    const events = Array.from({ length: 40 }, (_, t) => binomial(random, 200, t < 25 ? 0.1 : 0.16))
    const change = rateChangePoint(events, new Float64Array(40).fill(200), { random, draws: 99 })
    if (change.pValue <= 0.05) found++
    if (Math.abs(change.at - 25) <= 2) near++
  }
  expect(found / 200).toBeGreaterThan(0.95)
  expect(near / 200).toBeGreaterThan(0.7)
})

test.each([
  ['normal', 5],
  ['normal', 12],
  ['normal', 55],
  ['one in ten wild', 20],
  ['whole numbers, many ties', 15],
  ['whole numbers, many ties', 40],
])('robust slope, %s, n %i: interval and p-value', (law, n) => {
  const random = createRandom(22)
  const runs = 1000
  let held = 0
  let found = 0
  for (let i = 0; i < runs; i++) {
    const rests = Float64Array.from({ length: n }, () => {
      if (law.startsWith('one')) return normal(random) * (random() < 0.1 ? 50 : 1)
      return law === 'normal' ? normal(random) : poisson(random, 2)
    })
    if (new Set(rests).size === 1) continue
    const flat = robustSlope(rests)
    const { lower, upper } = robustSlope(rests.map((rest, t) => rest + 0.5 * t))
    // Where values tie, the truth often sits on the border itself, give or take the last digit.
    if (lower <= 0.5 + 1e-9 && 0.5 - 1e-9 <= upper) held++
    if (flat.pValue <= 0.05) found++
  }
  expect(found / runs).toBeLessThan(0.05 + slack(0.05, runs))
  expect(held / runs).toBeGreaterThan(0.95 - slack(0.95, runs))
  if (n >= 12 && law !== 'whole numbers, many ties') expect(held / runs).toBeLessThan(0.95 + slack(0.95, runs) + 0.01)
})
