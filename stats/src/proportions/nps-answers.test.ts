import { expect, test } from 'vitest'
import { countNpsAnswers } from './nps-answers.ts'

test('9 and 10 promote, 7 and 8 are passive, 0 to 6 detract', () => {
  expect(countNpsAnswers([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10])).toEqual({ promoters: 2, passives: 2, detractors: 7 })
  expect(countNpsAnswers(new Uint8Array([10, 10, 7]))).toEqual({ promoters: 2, passives: 1, detractors: 0 })
  expect(countNpsAnswers([])).toEqual({ promoters: 0, passives: 0, detractors: 0 })
})

test.each([
  [[10, Number.NaN], 'not-finite'],
  [[10, 11], 'out-of-range'],
  [[10, -1], 'out-of-range'],
  [[10, 8.5], 'out-of-range'],
])('refuses %j and names the answer', (answers, code) => {
  expect(() => countNpsAnswers(answers)).toThrow(
    expect.objectContaining({ code, message: expect.stringContaining('answer 1 ') }),
  )
})
