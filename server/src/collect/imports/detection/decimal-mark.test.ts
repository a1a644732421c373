import { describe, expect, test } from 'vitest'
import { findDecimalMark } from './decimal-mark.ts'

describe('the decimal mark', () => {
  test('follows from one value that can be read in one way only', () => {
    expect(findDecimalMark(['1.234', '2.34'])).toMatchObject({
      mark: '.',
      ambiguous: false,
      why: '2.34 can only be read so',
    })
    expect(findDecimalMark(['1.234', '1.234,5'])).toMatchObject({ mark: ',', ambiguous: false })
    expect(findDecimalMark(['1', '20'])).toMatchObject({ mark: '.', ambiguous: false, why: null })
  })

  test('is declared ambiguous where all values can be read in both', () => {
    expect(findDecimalMark(['1.234', '5.678'])).toMatchObject({ ambiguous: true })
    expect(findDecimalMark(['1,234', '500'])).toMatchObject({ ambiguous: true })
  })

  test('is none where the values are no numbers', () => {
    expect(findDecimalMark(['85123A', '71053', 'POST'])).toBeNull()
  })
})
