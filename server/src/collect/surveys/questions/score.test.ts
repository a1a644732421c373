import { expect, test } from 'vitest'
import { readQuestions } from './read-questions.ts'
import { scoreOf } from './score.ts'

function scores(element: object, values: unknown[]): (number | null)[] {
  const [question] = readQuestions({ elements: [{ name: 'q', ...element }] })
  return values.map((value) => scoreOf(question, value))
}

test('a scale is stretched onto that of the metric, ends onto ends', () => {
  const rating = { type: 'rating', esteemMetric: 'value_social' }
  expect(scores({ ...rating, rateMax: 7 }, [1, 4, 7])).toEqual([1, 4, 7])
  expect(scores({ ...rating, rateMax: 5 }, [1, 2, 5, '5'])).toEqual([1, 2.5, 7, 7])
  expect(scores({ type: 'slider', esteemMetric: 'csat' }, [0, 50, 100, 101])).toEqual([1, 3, 5, null])
  expect(scores({ type: 'boolean', esteemMetric: 'helped' }, [true, false])).toEqual([1, 0])
  expect(
    scores({ type: 'boolean', esteemMetric: 'helped', valueTrue: 'yes', valueFalse: 'no' }, ['yes', 'no', true]),
  ).toEqual([1, 0, null])
})

test('a scale where the first is the best is turned round', () => {
  const question = {
    type: 'radiogroup',
    esteemMetric: 'ces',
    esteemReversed: true,
    choices: ['very easy', 'so-so', 'hard'],
  }
  expect(scores(question, ['very easy', 'so-so', 'hard', 'no idea'])).toEqual([7, 4, 1, null])
})

test('words count by their place, by their own score, or as the numbers that they are', () => {
  const rating = { type: 'rating', esteemMetric: 'csat' }
  expect(scores({ ...rating, rateValues: ['bad', 'fair', 'good'] }, ['bad', 'fair', 'good'])).toEqual([1, 3, 5])
  expect(
    scores(
      {
        ...rating,
        rateValues: [
          { value: 'a', score: 0 },
          { value: 'b', score: 9 },
          { value: 'c', score: 10 },
        ],
      },
      ['b'],
    ),
  ).toEqual([4.6])
  expect(scores({ ...rating, rateValues: [1, { value: 2, text: 'Two' }, 5] }, [2])).toEqual([2])
})

test('promoters of ten steps stay promoters', () => {
  expect(scores({ type: 'rating', rateMin: 1, rateMax: 10, esteemMetric: 'nps' }, [1, 6, 7, 8, 9, 10])).toEqual([
    0, 6, 7, 8, 9, 10,
  ])
  expect(scores({ type: 'rating', rateMax: 5, esteemMetric: 'nps' }, [1, 3, 4, 5])).toEqual([0, 5, 8, 10])
})

test('a price is the number that was typed; what measures nothing named keeps its own scale', () => {
  expect(scores({ type: 'text', inputType: 'number', esteemMetric: 'price_cheap' }, ['12.5', 0, -1, 'much'])).toEqual([
    12.5,
    0,
    null,
    null,
  ])
  expect(scores({ type: 'rating' }, [4])).toEqual([4])
  expect(scores({ type: 'dropdown', choices: [1, 2] }, [2])).toEqual([null])
  expect(scores({ type: 'comment' }, ['7'])).toEqual([null])
})
