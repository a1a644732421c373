import { expect, test } from 'vitest'
import { askedFor } from './comments-words.ts'

const today = '2026-03-01'

test('low and high scores are those of the metric’s own scale', () => {
  expect(askedFor({ metric: 'nps', mood: 'low' }, today)).toEqual({ metric: 'nps', most: 6 })
  expect(askedFor({ metric: 'nps', mood: 'high', search: 'cup' }, today)).toEqual({
    metric: 'nps',
    least: 9,
    search: 'cup',
  })
  expect(askedFor({ metric: 'csat', mood: 'low' }, today).metric).toBe('csat')
  expect(askedFor({ metric: 'csat', mood: 'low' }, today)).toMatchObject({ most: 2.6 })
  expect(askedFor({ mood: 'low' }, today)).toEqual({})
})

test('the last days end today', () => {
  expect(askedFor({ days: 30 }, today)).toEqual({ from: '2026-01-31', to: undefined })
  expect(askedFor({ from: '2026-01-05' }, today)).toEqual({ from: '2026-01-05' })
})
