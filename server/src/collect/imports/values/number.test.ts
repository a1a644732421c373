import Big from 'big.js'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseNumber, times } from './number.ts'

const decimals = fc
  .tuple(fc.boolean(), fc.bigInt({ min: 0n, max: 999_999_999_999n }), fc.integer({ min: 0, max: 6 }))
  .map(([negative, digits, scale]) => new Big(`${negative ? '-' : ''}${digits}`).div(new Big(10).pow(scale)))

function group(value: Big, mark: string, separator: string): string {
  const [whole, fraction] = value.abs().toFixed().split('.') as [string, string?]
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, separator)
  return fraction === undefined ? grouped : `${grouped}${mark}${fraction}`
}

describe('a number', () => {
  test.each([
    ['1,234.56', '.', '1234.56'],
    ['1.234,56', ',', '1234.56'],
    ['1 234,56', ',', '1234.56'],
    ['1\u202f234,56 €', ',', '1234.56'],
    ["CHF 1'234.50", '.', '1234.5'],
    ['12,34,567.89', '.', '1234567.89'],
    ['(1.23)', '.', '-1.23'],
    ['($1,000.00)', '.', '-1000'],
    ['-$5.00', '.', '-5'],
    ['$-5.00', '.', '-5'],
    ['5.00-', '.', '-5'],
    ['−3', '.', '-3'],
    ['5,-', ',', '5'],
    ['.5', '.', '0.5'],
    ['00012', '.', '12'],
    ['2.50', '.', '2.5'],
    ['1e3', '.', '1000'],
    ['-0.00', '.', '0'],
  ] as const)('%s with %s is %s', (text, mark, value) => {
    expect(parseNumber(text, mark)?.value).toBe(value)
  })

  test.each([
    ['1,23', '.'],
    ['1.234,56', '.'],
    ['1.2.3', '.'],
    ['12,345,6', '.'],
    ['abc', '.'],
    ['12 apples', '.'],
    ['2010-12-01', '.'],
    ['-', '.'],
    ['', '.'],
  ] as const)('%s with %s is none', (text, mark) => {
    expect(parseNumber(text, mark)).toBeNull()
  })

  test('tells its currency where it says one', () => {
    expect(parseNumber('5,00 €', ',')?.currency).toBe('EUR')
    expect(parseNumber('R$ 1.234,56', ',')?.currency).toBe('BRL')
    expect(parseNumber('USD 5', '.')?.currency).toBe('USD')
    expect(parseNumber('$5', '.')?.currency).toBeNull()
  })

  test('comes back exactly from every way of writing it', () => {
    const ways = fc.constantFrom(
      { mark: '.', separator: ',' },
      { mark: '.', separator: '' },
      { mark: '.', separator: "'" },
      { mark: '.', separator: ' ' },
      { mark: ',', separator: '.' },
      { mark: ',', separator: '' },
      { mark: ',', separator: '\u00a0' },
    )
    const signs = fc.constantFrom(
      (text: string) => `-${text}`,
      (text: string) => `(${text})`,
      (text: string) => `${text}-`,
      (text: string) => `-£${text}`,
      (text: string) => `EUR -${text}`,
    )
    fc.assert(
      fc.property(decimals, ways, signs, (value, { mark, separator }, sign) => {
        const text = group(value, mark, separator)
        const written = value.lt(0) ? sign(text) : text
        expect(parseNumber(written, mark as '.')?.value).toBe(value.eq(0) ? '0' : value.toFixed())
      }),
    )
  })
})

test('times is exact', () => {
  fc.assert(
    fc.property(decimals, decimals, (a, b) => {
      const product = a.times(b)
      expect(times(a.toFixed(), b.toFixed())).toBe(product.eq(0) ? '0' : product.toFixed())
    }),
  )
})
