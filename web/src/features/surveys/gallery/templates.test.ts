import { feedbackMetrics, metricProperty } from '@esteem/contract'
import { surveyTemplates, templateLanguages } from '@esteem/contract/survey-templates'
import { Model, type Question, Serializer } from 'survey-core'
import { describe, expect, test } from 'vitest'

for (const holder of ['question', 'itemvalue']) Serializer.addProperty(holder, { name: metricProperty })

type Json = Record<string, unknown>

/** Every text of a survey, with where it stands: objects that hold one text for each language. */
function textsOf(value: unknown, path = ''): [string, Record<string, string>][] {
  if (Array.isArray(value)) return value.flatMap((item, index) => textsOf(item, `${path}[${index}]`))
  if (typeof value !== 'object' || value === null) return []
  if ('default' in value) return [[path, value as Record<string, string>]]
  return Object.entries(value).flatMap(([key, inner]) => textsOf(inner, `${path}.${key}`))
}

function stepsOf(question: Question): number[] {
  const items = (question.getType() === 'rating' ? question.visibleRateValues : question.choices) as { value: number }[]
  return items.map(({ value }) => value)
}

test('each has an id of its own, which may stand in an address', () => {
  const ids = surveyTemplates.map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
  expect(ids.filter((id) => !/^[a-z][a-z-]{1,40}$/.test(id))).toEqual([])
})

describe.each(surveyTemplates.map((template) => [template.id, template] as const))('%s', (_, { json, metrics }) => {
  test('has every text in every language, and none twice by mistake', () => {
    const texts = textsOf(json)
    expect(texts.length).toBeGreaterThan(0)
    const lacking = texts.flatMap(([path, text]) =>
      ['default', ...templateLanguages].filter((language) => !text[language]?.trim()).map((one) => `${path} ${one}`),
    )
    expect(lacking).toEqual([])
    // A sentence that is the same in two languages was forgotten; words such as “Service” may be.
    const untranslated = texts.filter(([, text]) => text.default.includes(' ') && text.default === text.de)
    expect(untranslated).toEqual([])
    // What is not translated at all would stay English for everybody.
    const bare = JSON.stringify(json).match(/"(title|text|description|minRateDescription)":"/g)
    expect(bare).toBeNull()
  })

  test('is understood by SurveyJS, whole', () => {
    const model = new Model(json)
    expect(model.jsonErrors ?? []).toEqual([])
    expect(model.getAllQuestions().length).toBeGreaterThan(0)
    expect(new Model(model.toJSON()).toJSON()).toEqual(model.toJSON())
  })

  test('asks what it says that it measures, each on its scale', () => {
    const asked = new Model(json).getAllQuestions().filter((question) => (question as never as Json)[metricProperty])
    expect(asked.map((question) => (question as never as Json)[metricProperty])).toEqual(metrics)
    for (const question of asked) {
      const metric = (question as never as Json)[metricProperty] as keyof typeof feedbackMetrics
      const { lowest, highest, summary } = feedbackMetrics[metric]
      expect(question.isRequired, metric).toBe(true)
      if (summary === 'price') expect((question as never as Json).inputType).toBe('number')
      else {
        const steps = stepsOf(question).sort((one, other) => one - other)
        expect([steps[0], steps.at(-1), steps.length], metric).toEqual([lowest, highest, highest! - lowest! + 1])
      }
    }
  })
})

test('what is asked next depends on the answer', () => {
  const { json } = surveyTemplates.find(({ id }) => id === 'nps')!
  const model = new Model(json)
  const shown = () => model.getAllQuestions(true).map(({ name }) => name)
  expect(shown()).toEqual(['recommend'])
  model.setValue('recommend', 3)
  expect(shown()).toEqual(['recommend', 'improve'])
  model.setValue('recommend', 8)
  expect(shown()).toEqual(['recommend', 'missing'])
  model.setValue('recommend', 10)
  expect(shown()).toEqual(['recommend', 'liked'])
})

test('prices that are out of order are asked again', () => {
  const { json } = surveyTemplates.find(({ id }) => id === 'price')!
  const model = new Model(json)
  model.data = { price_too_cheap: 20, price_cheap: 10, price_expensive: 30, price_too_expensive: 40 }
  expect(model.validate()).toBe(false)
  model.setValue('price_cheap', 25)
  expect(model.validate()).toBe(true)
})
