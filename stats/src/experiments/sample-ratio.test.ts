import { expect, test } from 'vitest'
import { sampleRatioCheck } from './sample-ratio.ts'

test('equal split by hand: (150² + 150²) / 5000 = 9', () => {
  const check = sampleRatioCheck([4850, 5150])
  if (!check.estimable) throw new Error('must be checked')
  expect(check.statistic).toBeCloseTo(9, 12)
  expect(check.pValue).toBeCloseTo(0.0026997960632601883, 12)
  expect(check.mismatch).toBe(false)
  expect(sampleRatioCheck([4800, 5200])).toMatchObject({ mismatch: true })
  // scipy 1.17 stats.chi2.sf(400, 1)
  expect(sampleRatioCheck([4000, 6000])).toMatchObject({ pValue: expect.closeTo(5.507248237212467e-89, 95) })
})

// scipy 1.17 stats.chisquare([100, 130, 90], [80, 160, 80])
test('three groups, planned 1 : 2 : 1', () => {
  const check = sampleRatioCheck([100, 130, 90], [1, 2, 1])
  if (!check.estimable) throw new Error('must be checked')
  expect(check.expected).toEqual([80, 160, 80])
  expect(check.degreesOfFreedom).toBe(2)
  expect(check.statistic).toBeCloseTo(11.875, 12)
  expect(check.pValue).toBeCloseTo(0.0026386179570919224, 12)
})

test('says how many units it waits for', () => {
  expect(sampleRatioCheck([30, 0], [0.9, 0.1])).toMatchObject({
    estimable: false,
    reason: 'too-early',
    neededTotal: 50,
  })
})

test('refuses what is no split', () => {
  expect(() => sampleRatioCheck([10])).toThrow(expect.objectContaining({ code: 'too-few' }))
  expect(() => sampleRatioCheck([0, 0])).toThrow(expect.objectContaining({ code: 'empty' }))
  expect(() => sampleRatioCheck([1, -1])).toThrow(/counts\[1\] is -1/)
  expect(() => sampleRatioCheck([1, Number.NaN])).toThrow(/counts\[1\]/)
  expect(() => sampleRatioCheck([10, 10], [1, 0])).toThrow(/weights\[1\] is 0/)
  expect(() => sampleRatioCheck([10, 10], [1])).toThrow(expect.objectContaining({ code: 'shape' }))
  expect(() => sampleRatioCheck([10, 10], [1, 1], { threshold: 0 })).toThrow(/threshold/)
})
