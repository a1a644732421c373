import { expect, test } from 'vitest'
import { dueWords, scoreWords, spanWords } from './case-words.ts'

const hour = 3_600_000

test.each([
  [30_000, '1 minute'],
  [5 * 60_000, '5 minutes'],
  [90 * 60_000, '90 minutes'],
  [3.7 * hour, '3 hours'],
  [47 * hour, '47 hours'],
  [50 * hour, '2 days'],
  [-50 * hour, '2 days'],
])('%i milliseconds are %s', (span, words) => {
  expect(spanWords(span)).toBe(words)
})

test('what is due says in what time, or for how long it has been', () => {
  const dueAt = '2026-05-04T10:00:00Z'
  const at = (offset: number) => dueWords({ dueAt, state: 'open', overdue: offset >= 0 }, Date.parse(dueAt) + offset)
  expect(at(-3 * hour)).toBe('Due in 3 hours')
  expect(at(3 * hour)).toBe('3 hours overdue')
  expect(dueWords({ dueAt, state: 'closed', overdue: false }, 0)).toBe('Closed')
})

test('a score says what of, and what for', () => {
  expect(scoreWords({ metric: 'nps', score: 2 })).toBe('2 of 10, likelihood to recommend')
  expect(scoreWords({ metric: 'helped', score: 0 })).toBe('It did not help')
  expect(scoreWords({ metric: 'own', score: 3 })).toBe('Scored 3')
  expect(scoreWords({ metric: '', score: null })).toBeNull()
})
