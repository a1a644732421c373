import { expect, test } from 'vitest'
import { filterWords } from './filter-words.ts'

test('a filter reads as a sentence', () => {
  expect(filterWords({ trait: 'home_city', operator: 'is', value: 'Lisbon' })).toBe('Home city is Lisbon')
  expect(filterWords({ trait: 'age', operator: 'at-least', value: '30' })).toBe('Age is at least 30')
  expect(filterWords({ trait: 'city', operator: 'is-not-set', value: '' })).toBe('City is not known')
})
