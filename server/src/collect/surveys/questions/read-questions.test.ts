import { feedbackMetricIds } from '@esteem/contract'
import { ElementFactory, Model, settings } from 'survey-core'
import { describe, expect, test } from 'vitest'
import { readAnswers } from '../answers/read-answers.ts'
import { sampleAnswer } from '../check/samples.ts'
import { readQuestions } from './read-questions.ts'

const read = (...elements: object[]) => readQuestions({ elements })
const ids = (json: object) => readQuestions(json as never).map(({ questionId }) => questionId)

describe('where questions are', () => {
  test('pages, panels in panels, and the short form without pages', () => {
    const text = (name: string) => ({ type: 'text', name })
    expect(
      ids({
        pages: [
          { elements: [text('a'), { type: 'panel', elements: [text('b'), { type: 'panel', elements: [text('c')] }] }] },
          { questions: [text('d')] },
        ],
      }),
    ).toEqual(['a', 'b', 'c', 'd'])
    expect(ids({ questions: [text('e')] })).toEqual(['e'])
    expect(ids({ elements: [text('f'), text('f'), { type: 'html', name: 'g', html: 'x' }] })).toEqual(['f'])
  })

  test('rows, items, cells and what repeats, however deep', () => {
    expect(
      read(
        { type: 'matrix', name: 'm', columns: [1, 2], rows: ['r', { value: 's', text: 'S' }] },
        { type: 'multipletext', name: 't', items: [{ name: 'i' }, { name: 'j', inputType: 'number' }] },
        {
          type: 'matrixdropdown',
          name: 'd',
          columns: [{ name: 'c', cellType: 'rating' }],
          rows: ['r'],
          choices: [1, 2],
        },
        { type: 'matrixdynamic', name: 'y', columns: [{ name: 'c', cellType: 'text' }] },
        {
          type: 'paneldynamic',
          name: 'p',
          templateElements: [
            { type: 'comment', name: 'q' },
            { type: 'panel', elements: [{ type: 'matrix', name: 'n', columns: [1, 2], rows: ['r'] }] },
          ],
        },
      ).map(({ questionId, answer }) => `${questionId} ${answer}`),
    ).toEqual([
      ...['m.r scale', 'm.s scale', 't.i text', 't.j number', 'd.r.c scale', 'y[].c text', 'p[].q text'],
      'p[].n.r scale',
    ])
  })

  test('answers are found in all of them, and one that is wrong takes nothing with it', () => {
    const questions = read(
      { type: 'matrix', name: 'm', columns: [1, 2, 3], rows: ['r', 's'], showCommentArea: true },
      { type: 'paneldynamic', name: 'p', templateElements: [{ type: 'rating', name: 'q' }] },
      { type: 'radiogroup', name: 'c', choices: ['x'], showOtherItem: true },
      { type: 'text', name: 'shared', valueName: 'key' },
    )
    const { answered, refused, data } = readAnswers(questions, {
      m: { r: 2, s: 9 },
      'm-Comment': 'both',
      p: [{ q: 4 }, { q: { a: 1 } }, 'nonsense', { q: 5 }],
      c: 'other',
      'c-Comment': 'a third way',
      key: 'value',
      unasked: 1,
    })
    expect(answered.map(({ questionId, value, text }) => [questionId, value, text])).toEqual([
      ['m.r', 2, null],
      ['m-Comment', 'both', 'both'],
      ['p[0].q', 4, null],
      ['p[3].q', 5, null],
      ['c', 'other', 'a third way'],
      ['shared', 'value', 'value'],
    ])
    expect(refused.map(({ question }) => question)).toEqual(['unasked', 'm.s', 'p[1].q'])
    expect(data).not.toHaveProperty('unasked')
    expect(data.m).toEqual({ r: 2 })
  })
})

describe('every type that SurveyJS has', () => {
  const items = ['a', 'b']
  const more: Record<string, object> = {
    matrix: { columns: [1, 2, 3], rows: items },
    matrixdropdown: { columns: [{ name: 'c' }], rows: items, choices: [1, 2] },
    matrixdynamic: { columns: [{ name: 'c' }], choices: [1, 2] },
    multipletext: { items: [{ name: 'a' }, { name: 'b' }] },
    paneldynamic: { templateElements: [{ type: 'text', name: 'inside' }], panelCount: 1 },
    panel: { elements: [{ type: 'text', name: 'inside' }] },
    html: { html: '<p>Hello</p>' },
    expression: { expression: '1 + 1' },
  }

  test.each(ElementFactory.Instance.getAllTypes())(
    '%s is read, and what SurveyJS keeps for it is understood',
    (type) => {
      settings.showDialog = undefined as never
      const element = { type, name: 'one', choices: items, ...more[type] }
      const json = { elements: [element] }
      const questions = readQuestions(json)
      const survey = new Model(json)
      for (const question of survey.getAllQuestions(false, true, true)) {
        const value = sampleAnswer(question as never, true)
        if (value !== undefined) question.value = value
      }
      const { answered, refused } = readAnswers(questions, survey.data)
      expect(refused).toEqual([])
      const silent = ['html', 'image', 'expression', 'file', 'signaturepad', 'matrixdropdown', 'matrixdynamic']
      expect(answered.length > 0 || silent.includes(type), JSON.stringify(survey.data)).toBe(true)
    },
  )

  test('the steps of a rating are those that SurveyJS shows', () => {
    for (const rating of [
      {},
      { rateMin: 0, rateMax: 10 },
      { rateMax: 7 },
      { rateCount: 9 },
      { rateCount: 7, rateMin: 0 },
      { rateCount: 4, rateStep: 2 },
      { rateMax: 100 },
      { autoGenerate: true, rateValues: [1, 2, 3] },
      { rateMin: 1, rateMax: 3, rateStep: 0.5 },
      { autoGenerate: false, rateValues: [1, { value: 3, text: 'Three' }, 9] },
      { rateValues: ['bad', 'good'] },
    ]) {
      const element = { type: 'rating', name: 'r', ...rating }
      const shown = new Model({ elements: [element] }).getQuestionByName('r') as never as {
        visibleRateValues: { value: unknown }[]
      }
      const [{ places }] = read(element)
      expect(
        places.map(({ value }) => value),
        JSON.stringify(rating),
      ).toEqual(shown.visibleRateValues.map(({ value }) => value))
    }
  })
})

describe('what a question measures', () => {
  const measured = (element: object) => {
    const [{ metric, metricFrom }] = read(element)
    return metric && `${metric} ${metricFrom}`
  }

  test('is what it says; else what its name says, where it asks for a degree', () => {
    expect(measured({ type: 'rating', name: 'x', esteemMetric: 'trust' })).toBe('trust given')
    for (const name of ['nps', 'nps_score', 'NPS-2026', 'npsScore'])
      expect(measured({ type: 'rating', name, rateMin: 0, rateMax: 10 }), name).toBe('nps inferred')
    for (const name of feedbackMetricIds.filter((metric) => !/^price_(too_|cheap|exp)/.test(metric)))
      expect(measured({ type: 'rating', name, rateMax: 7 }), name).toBe(`${name} inferred`)
    expect(measured({ type: 'text', name: 'price_too_cheap', inputType: 'number' })).toBe('price_too_cheap inferred')
    expect(
      measured({
        type: 'rating',
        name: 'q1',
        rateMin: 0,
        rateMax: 10,
        title: 'Wie wahrscheinlich empfehlen Sie uns weiter?',
      }),
    ).toBe('nps inferred')
    expect(measured({ type: 'rating', name: 'q1', rateMin: 0, rateMax: 10, title: 'How warm was it?' })).toBe(null)
    expect(measured({ type: 'rating', name: 'synapse' })).toBe(null)
    expect(measured({ type: 'radiogroup', name: 'service', choices: ['delivery', 'repair'] })).toBe(null)
    expect(measured({ type: 'comment', name: 'nps' })).toBe(null)
    expect(measured({ type: 'comment', name: 'x', esteemMetric: 'nps' })).toBe(null)
    expect(measured({ type: 'rating', name: 'x', esteemMetric: 'price_cheap' })).toBe(null)
  })

  test('can be said by each row of a matrix, or by the matrix for all', () => {
    const matrix = { type: 'matrix', name: 'm', columns: [1, 2, 3, 4, 5, 6, 7] }
    expect(
      read({ ...matrix, rows: [{ value: 'a', esteemMetric: 'trust' }, { value: 'ethics' }, 'c'] }).map(
        ({ metric }) => metric,
      ),
    ).toEqual(['trust', 'ethics', null])
    expect(read({ ...matrix, esteemMetric: 'quality', rows: ['a', 'b'] }).map(({ metric }) => metric)).toEqual([
      'quality',
      'quality',
    ])
  })
})
