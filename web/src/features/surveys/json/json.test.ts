import { describe, expect, test } from 'vitest'
import { lowUpTo, readCondition, writeCondition } from './condition.ts'
import { kindOf, metricsFor, toKind, withMetric } from './kinds.ts'
import {
  freeName,
  neighbour,
  placedQuestions,
  withFirstPage,
  withMoved,
  withNewQuestion,
  withoutQuestion,
} from './questions.ts'
import { findTexts, languagesIn, readText, valueAt, withValueAt, writeText } from './texts.ts'

const survey = {
  title: 'Us',
  calculatedValues: [{ name: 'kept', expression: '1' }],
  pages: [
    { name: 'one', title: { default: 'First', de: 'Erste' }, elements: [question('a'), question('b')] },
    { name: 'two', questions: [question('c')] },
  ],
}

function question(name: string) {
  return { type: 'comment', name, title: name }
}

const order = (json: object) => placedQuestions(json as never).map(({ element, page }) => `${page}${element.name}`)

describe('questions', () => {
  test('are moved within a page and from page to page, and nothing else is touched', () => {
    expect(order(survey)).toEqual(['0a', '0b', '1c'])
    expect(order(withMoved(survey, { page: 0, index: 1 }, { page: 0, index: 0 }))).toEqual(['0b', '0a', '1c'])
    const down = neighbour(survey, { page: 0, index: 1 }, 1)
    expect(down).toEqual({ page: 1, index: 0 })
    const moved = withMoved(survey, { page: 0, index: 1 }, down!)
    expect(order(moved)).toEqual(['0a', '1b', '1c'])
    expect(moved.calculatedValues).toEqual(survey.calculatedValues)
    expect(neighbour(survey, { page: 0, index: 0 }, -1)).toBeNull()
    expect(neighbour(survey, { page: 1, index: 0 }, 1)).toBeNull()
  })

  test('are added and taken out where a survey has no pages, too', () => {
    const flat = { elements: [question('a')] }
    const more = withNewQuestion(flat, { page: 0, index: 1 }, question('b'))
    expect(order(more)).toEqual(['0a', '0b'])
    expect(more).not.toHaveProperty('elements')
    expect(order(withoutQuestion(more, { page: 0, index: 0 }))).toEqual(['0b'])
  })

  test('an introduction stands on the first page and leaves the rest alone', () => {
    const next = withFirstPage(survey, 'description', 'A minute.')
    expect(next.pages).toMatchObject([{ name: 'one', description: 'A minute.' }, { name: 'two' }])
    expect(order(next)).toEqual(['0a', '0b', '1c'])
    expect(withFirstPage(next, 'description', '').pages).not.toMatchObject([{ description: 'A minute.' }, {}])
  })

  test('get names that nothing else has', () => {
    expect(freeName(survey, 'a')).toBe('a2')
    expect(freeName(survey, 'kept')).toBe('kept2')
    expect(freeName(survey, 'new')).toBe('new')
  })
})

describe('texts', () => {
  test('are found wherever people read them', () => {
    const choices = { type: 'radiogroup', name: 'q', title: 'Q', choices: ['Red', { value: 1, text: 'Blue' }, 3] }
    const found = findTexts({ ...survey, pages: [{ elements: [choices] }] })
    expect(found.map(({ what, of }) => `${of} ${what}`)).toEqual([' Title', 'q Title', 'q Choice', 'q Choice'])
  })

  test('are written in one language without touching the others', () => {
    expect(writeText('Hello', 'en', 'en', 'Hi')).toBe('Hi')
    expect(writeText('Hello', 'de', 'en', 'Hallo')).toEqual({ default: 'Hello', de: 'Hallo' })
    expect(writeText({ default: 'Hello', de: 'Hallo' }, 'en', 'en', 'Hi')).toEqual({ default: 'Hi', de: 'Hallo' })
    expect(writeText({ default: 'Hello', de: 'Hallo' }, 'de', 'en', '')).toBe('Hello')
    expect(writeText({ en: 'Hello', de: 'Hallo' }, 'en', 'en', 'Hi')).toEqual({ de: 'Hallo', en: 'Hi' })
    expect(writeText('Hello', 'en', 'en', '')).toBeUndefined()
    expect(readText({ default: 'Hello', de: 'Hallo' }, 'fr', 'en')).toBe('')
    expect(readText({ default: 'Hello', de: 'Hallo' }, 'en', 'en')).toBe('Hello')
  })

  test('of a plain choice keep its value, so that earlier answers mean the same', () => {
    const path = ['pages', 0, 'elements', 0, 'choices', 0]
    const json = { pages: [{ elements: [{ name: 'q', choices: ['Red'] }] }] }
    const next = withValueAt(json, path, writeText(valueAt(json, path), 'de', 'en', 'Rot'))
    expect(valueAt(next as never, path)).toEqual({ value: 'Red', text: { default: 'Red', de: 'Rot' } })
  })

  test('of the survey itself become texts in several languages', () => {
    const json = { description: 'A minute.' }
    const next = withValueAt(json, ['description'], writeText(json.description, 'de', 'en', 'Eine Minute.'))
    expect(next).toEqual({ description: { default: 'A minute.', de: 'Eine Minute.' } })
    expect(withValueAt(next, ['description'], undefined)).toEqual({})
  })

  test('say which languages there are', () => {
    expect(languagesIn(survey)).toEqual(['en', 'de'])
    expect(languagesIn({ ...survey, locale: 'pt' })).toEqual(['pt', 'de'])
  })
})

describe('kinds and conditions', () => {
  test('another kind keeps what both have', () => {
    const rating = {
      type: 'rating',
      name: 'r',
      title: { default: 'R' },
      isRequired: true,
      rateMax: 7,
      esteemMetric: 'ces',
    }
    expect(toKind(rating, 'number')).toEqual({
      type: 'text',
      inputType: 'number',
      name: 'r',
      title: { default: 'R' },
      isRequired: true,
    })
    expect(kindOf({ type: 'text', inputType: 'number' })).toBe('number')
    expect(kindOf({ type: 'matrix' })).toBeNull()
  })

  test('a metric brings its scale', () => {
    expect(withMetric({ type: 'rating', rateMax: 5 }, 'nps')).toEqual({
      type: 'rating',
      rateMin: 0,
      rateMax: 10,
      esteemMetric: 'nps',
    })
    expect(metricsFor('number')).toContain('price_cheap')
    expect(metricsFor('rating')).not.toContain('price_cheap')
    expect(metricsFor('comment')).toEqual([])
  })

  test('simple conditions are read and written, others are left to experts', () => {
    for (const expression of ['{a} <= 6', "{b-c} = 'red'", '{a} != 0'])
      expect(writeCondition(readCondition(expression)!)).toBe(expression)
    expect(readCondition('{a} < 5')).toBeNull()
    expect(readCondition('{a} <= 6 and {b} = 1')).toBeNull()
  })

  test('low is what detractors gave, or the lower half', () => {
    expect(lowUpTo({ type: 'rating', rateMin: 0, rateMax: 10 })).toBe(6)
    expect(lowUpTo({ type: 'rating', rateMin: 1, rateMax: 7 })).toBe(4)
    expect(lowUpTo({ type: 'rating' })).toBe(3)
    expect(lowUpTo({ type: 'comment' })).toBeNull()
  })
})
