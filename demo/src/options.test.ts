import { expect, test } from 'vitest'
import { readOptions } from './options.ts'

const now = new Date('2026-05-04T10:30:00Z')

test('what is left out has its usual value, and the data end last midnight', () => {
  const options = readOptions({}, now)
  expect(options).toEqual({
    seed: 1,
    customers: 3000,
    years: 3,
    until: new Date('2026-05-04T00:00:00Z'),
    browsing: 1,
    scenarios: [],
  })
})

test('scenarios are named with their day', () => {
  const { scenarios } = readOptions({ scenario: ['nps-drop@2026-01-01', 'bot-traffic@2026-02-01'] }, now)
  expect(scenarios).toEqual([
    { name: 'nps-drop', from: Date.UTC(2026, 0, 1) },
    { name: 'bot-traffic', from: Date.UTC(2026, 1, 1) },
  ])
})

test.each([
  [{ customers: '0' }, '--customers is "0"; it must be a whole number from 1'],
  [{ customers: '2.5' }, 'whole number'],
  [{ seed: '' }, '--seed is ""'],
  [{ years: 'three' }, '--years is "three"; it must be a number from 0.25 to 20.'],
  [{ until: '2026-02-30' }, '--until is "2026-02-30"; it must be a day such as 2026-05-01.'],
  [{ until: '1.5.2026' }, 'it must be a day'],
  [{ scenario: ['nps-drop'] }, 'a name and a day'],
  [{ scenario: ['rain@2026-01-01'] }, 'The names: nps-drop, courier-strike'],
])('%o is refused with what to write instead', (values, message) => {
  expect(() => readOptions(values, now)).toThrow(message)
})
