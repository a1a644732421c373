import { expect, test } from 'vitest'
import { changeWords, formatScore } from './score-words.ts'

const nps = { id: 'nps', unit: 'score' } as const
const change = { of: 'raw', before: 20, difference: 6.4, lower: 1, upper: 12, verdict: 'higher' } as const

test('scores have no more digits than they can bear', () => {
  expect(formatScore(-0.2, nps, 'en')).toBe('0')
  expect(formatScore(23.7, nps, 'en')).toBe('24')
  expect(formatScore(4.128, { id: 'csat', unit: 'score' }, 'en')).toBe('4.13')
  expect(formatScore(0.815, { id: 'csat-top-two', unit: 'share' }, 'en')).toBe('81.5%')
})

test('a change is said, and what chance may have made as such', () => {
  expect(changeWords(change, nps, 'en')).toBe('6 points higher than in the period before')
  expect(changeWords({ ...change, difference: -6.4, verdict: 'lower' }, nps, 'en')).toBe(
    '6 points lower than in the period before',
  )
  expect(changeWords({ ...change, lower: -1, verdict: 'no-real-change' }, nps, 'en')).toMatch(/No real change/)
})
