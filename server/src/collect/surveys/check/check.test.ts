import { expect, test } from 'vitest'
import type { Json } from '../questions/question.ts'
import { checkSurvey } from './check.ts'

test.each([
  [
    'two that say the same in other units',
    {
      elements: [
        {
          type: 'text',
          name: 'litres',
          inputType: 'number',
          setValueIf: '{cups} > 0',
          setValueExpression: '{cups} / 4',
        },
        {
          type: 'text',
          name: 'cups',
          inputType: 'number',
          setValueIf: '{litres} > 0',
          setValueExpression: '{litres} * 4',
        },
      ],
    },
  ],
  [
    'one that stays within its bounds',
    {
      elements: [{ type: 'text', name: 'pots', inputType: 'number' }],
      triggers: [
        {
          type: 'runexpression',
          expression: '{pots} > 12',
          setToName: 'pots',
          runExpression: 'iif({pots} > 12, 12, {pots})',
        },
      ],
    },
  ],
  [
    'a calculated value that keeps the first',
    {
      calculatedValues: [
        { name: 'first', expression: 'iif({kept} empty, {colour}, {kept})' },
        { name: 'kept', expression: '{first}' },
      ],
      elements: [{ type: 'text', name: 'colour' }],
    },
  ],
])('values may set each other where they come to rest: %s', async (_, json: Json) => {
  expect(await checkSurvey(json)).toMatchObject({ publishable: true })
})

test('triggers may name questions', async () => {
  const json = {
    elements: [
      { type: 'radiogroup', name: 'broken', choices: ['yes', 'no'] },
      { type: 'comment', name: 'how', visible: false },
    ],
    triggers: [{ type: 'visible', expression: "{broken} = 'yes'", questions: ['how'], pages: [] }],
  }
  expect(await checkSurvey(json)).toMatchObject({
    publishable: true,
    problems: [],
  })
})
