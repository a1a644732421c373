import { expect, test } from 'vitest'
import { countryOf, currencyOf } from './guess.ts'
import { listCountries, listTimeZones } from './regions.ts'

const countries = listCountries().map((country) => country.value)

test('a country has its currency', () => {
  expect(['PT', 'GB', 'US', 'CH', 'CN', 'BR', 'JP'].map(currencyOf)).toEqual([
    'EUR',
    'GBP',
    'USD',
    'CHF',
    'CNY',
    'BRL',
    'JPY',
  ])
})

test('a clock tells the country, and where it cannot, the language does', () => {
  expect(countryOf('Europe/Lisbon', countries, 'en-US')).toBe('PT')
  expect(countryOf('Asia/Shanghai', countries, 'en-US')).toBe('CN')
  expect(countryOf('UTC', countries, 'de-AT')).toBe('AT')
  expect(countryOf('UTC', countries, 'en')).toBeNull()
})

test('the list of countries has the countries of today and no groups of them', () => {
  expect(countries).toEqual(expect.arrayContaining(['PT', 'GB', 'CN', 'XK']))
  for (const code of ['EU', 'UN', 'UK', 'SU', 'ZZ']) expect(countries).not.toContain(code)
})

test('the time zones have the guessed one, whatever the browser lists', () => {
  expect(listTimeZones('Europe/Lisbon').filter((zone) => zone.value === 'Europe/Lisbon')).toHaveLength(1)
})
