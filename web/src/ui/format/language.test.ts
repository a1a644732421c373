import { expect, test } from 'vitest'
import { languageName } from './language.ts'

test.each([
  ['de', 'German'],
  ['', 'Not known'],
  ['??', '??'],
])('%s is called %s', (language, name) => {
  expect(languageName(language, 'en')).toBe(name)
})
