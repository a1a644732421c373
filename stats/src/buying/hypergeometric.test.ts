import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hypergeometric2F1 } from './hypergeometric.ts'

const near = (found: number, wanted: number, relative = 1e-11) =>
  expect(Math.abs(found / wanted - 1), `${found} for ${wanted}`).toBeLessThan(relative)

describe('hypergeometric2F1', () => {
  // mpmath 1.3 with 25 digits
  test.each([
    [-1.5, 0.8, 2.4, 0.97, 0.5865148559164012],
    [20, 3, 5, 0.9, 4.219746763287896e16],
    [1, 1, 2, -1e6, 1.381551155796377e-5],
    [1.98, 0.79, 103.2, 0.9999, 1.015557627738633],
    [68.5, 20, 70, 0.99, 6.73279997498321e37],
    [0.5, 0.5, 1, 0.999999, 5.280157154771866],
    [1, 3.5, 4.2, 0.99, 17.74603814905523],
  ])('(%d, %d; %d; %d)', (a, b, c, z, wanted) => near(hypergeometric2F1(a, b, c, z), wanted))

  test('elementary cases', () => {
    near(hypergeometric2F1(1, 1, 2, 0.5), 2 * Math.log(2))
    near(hypergeometric2F1(0.5, 1, 1.5, -9), Math.atan(3) / 3)
    near(hypergeometric2F1(3.2, 1.7, 1.7, 0.9999), (1 - 0.9999) ** -3.2)
    expect(hypergeometric2F1(2, 3, 4, 0)).toBe(1)
    expect(hypergeometric2F1(0, 1, 2, 0.999)).toBe(1)
    near(hypergeometric2F1(-1, 2, 3, 0.9), 1 - (2 / 3) * 0.9)
  })

  test("Gauss's contiguous relation holds all over the region", () => {
    const size = fc.double({ min: 0.05, max: 20, noNaN: true })
    const z = fc.oneof(
      fc.double({ min: -1000, max: 0.9, noNaN: true }),
      fc.double({ min: 0.9, max: 0.99999, noNaN: true }),
    )
    fc.assert(
      fc.property(size, size, size, z, (a, b, extra, at) => {
        const c = b + extra // Euler's integral exists: all values are positive
        // (c − a) F(a−1) + (2a − c + (b − a) z) F − a (1 − z) F(a+1) = 0, Abramowitz & Stegun 15.2.10
        const parts = [
          (c - a) * hypergeometric2F1(a - 1, b, c, at),
          (2 * a - c + (b - a) * at) * hypergeometric2F1(a, b, c, at),
          -a * (1 - at) * hypergeometric2F1(a + 1, b, c, at),
        ]
        const scale = Math.max(...parts.map(Math.abs))
        expect(Math.abs(parts[0] + parts[1] + parts[2])).toBeLessThan(1e-9 * scale)
      }),
      { numRuns: 200, seed: 3 },
    )
  })

  test('refuses what lies outside its region', () => {
    expect(() => hypergeometric2F1(1, 1, 2, 1)).toThrow('z below 1')
    expect(() => hypergeometric2F1(1, 1, 2, Number.NaN)).toThrow('z below 1')
    expect(() => hypergeometric2F1(1, Infinity, 2, 0.5)).toThrow('finite parameters')
    expect(() => hypergeometric2F1(1, 1, -3, 0.5)).toThrow('pole')
  })
})
