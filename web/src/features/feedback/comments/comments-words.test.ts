import { expect, test } from 'vitest'
import { askedFor } from './comments-words.ts'

test('low and high scores are those of the metric’s own scale', () => {
  expect(askedFor({ metric: 'nps', mood: 'low' })).toEqual({ metric: 'nps', most: 6 })
  expect(askedFor({ metric: 'nps', mood: 'high', search: 'cup' })).toEqual({ metric: 'nps', least: 9, search: 'cup' })
  expect(askedFor({ metric: 'csat', mood: 'low' }).metric).toBe('csat')
  expect(askedFor({ metric: 'csat', mood: 'low' })).toMatchObject({ most: 2.6 })
  expect(askedFor({ mood: 'low' })).toEqual({})
})
