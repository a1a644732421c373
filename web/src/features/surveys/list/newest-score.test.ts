import type { QuestionSummary } from '@esteem/contract'
import { expect, test } from 'vitest'
import { newestScore } from './newest-score.ts'

const question = (more: Partial<QuestionSummary>): QuestionSummary => ({
  questionId: 'q',
  title: 'Q',
  kind: 'rating',
  metric: null,
  answered: 0,
  mean: null,
  counts: [],
  texts: [],
  ...more,
})
const counts = (all: Record<string, number>) =>
  Object.entries(all).map(([value, count]) => ({ value, label: value, count }))

test('of recommendations it is promoters less detractors', () => {
  const nps = question({ metric: 'nps', answered: 10, mean: 8, counts: counts({ 10: 5, 8: 3, 2: 2 }) })
  expect(newestScore([question({ answered: 4 }), nps])).toEqual({ name: 'NPS', figure: '+30', answers: 10 })
  const bad = question({ metric: 'nps', answered: 2, mean: 3, counts: counts({ 0: 1, 6: 1 }) })
  expect(newestScore([bad])?.figure).toBe('−100')
})

test('of other scales it is their mean', () => {
  expect(newestScore([question({ metric: 'csat', answered: 3, mean: 4.24 })])?.figure).toBe('4.2 of 5')
  expect(newestScore([question({ metric: 'helped', answered: 3, mean: 2 / 3 })])?.figure).toBe('66.7%')
})

test('there is none before the first answer, or where nothing is measured', () => {
  expect(newestScore([question({ metric: 'csat' }), question({ answered: 9, mean: 3 })])).toBeNull()
})
