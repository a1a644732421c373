import { describe, expect, test } from 'vitest'
import { beta, binomial, createRandom, exponential, gamma, integer, normal, poisson, shuffle } from './random.ts'

const draws = 40_000

function moments(draw: () => number) {
  let sum = 0
  let squares = 0
  for (let i = 0; i < draws; i++) {
    const x = draw()
    sum += x
    squares += x * x
  }
  const mean = sum / draws
  return { mean, variance: squares / draws - mean * mean }
}

describe('seeded random numbers', () => {
  test('the same seed gives the same numbers, another seed others', () => {
    const first = createRandom(7)
    const again = createRandom(7)
    const other = createRandom(8)
    const numbers = Array.from({ length: 5 }, first)
    expect(Array.from({ length: 5 }, again)).toEqual(numbers)
    expect(Array.from({ length: 5 }, other)).not.toEqual(numbers)
  })

  // Mean and variance of each distribution, within five standard errors of the simulated mean.
  const random = createRandom(1)
  const cases: [string, () => number, number, number][] = [
    ['uniform', random, 1 / 2, 1 / 12],
    ['normal', () => normal(random), 0, 1],
    ['exponential', () => exponential(random, 2), 1 / 2, 1 / 4],
    ['gamma, shape 0.3', () => gamma(random, 0.3, 2), 0.15, 0.075],
    ['gamma, shape 5', () => gamma(random, 5, 2), 2.5, 1.25],
    ['beta', () => beta(random, 0.8, 2.4), 0.25, 0.1875 / 4.2],
    ['poisson, mean 3', () => poisson(random, 3), 3, 3],
    ['poisson, mean 90', () => poisson(random, 90), 90, 90],
    ['binomial, n 10', () => binomial(random, 10, 0.3), 3, 2.1],
    ['binomial, n 400', () => binomial(random, 400, 0.3), 120, 84],
    ['integer', () => integer(random, 6), 2.5, 35 / 12],
  ]
  test.each(cases)('%s has its mean and variance', (_, draw, mean, variance) => {
    const found = moments(draw)
    expect(Math.abs(found.mean - mean)).toBeLessThan(5 * Math.sqrt(variance / draws))
    expect(Math.abs(found.variance / variance - 1)).toBeLessThan(0.06)
  })

  test('shuffle puts each element in each place equally often', () => {
    const counts = [0, 0, 0]
    for (let i = 0; i < 9000; i++) counts[shuffle(random, [0, 1, 2]).indexOf(0)]++
    for (const count of counts) expect(Math.abs(count - 3000)).toBeLessThan(230)
  })
})
