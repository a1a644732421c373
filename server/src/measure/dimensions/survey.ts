import type { Dimension } from './dimension.ts'

/** Of an answer: the survey it belongs to. Of a customer: the survey answered last. */
export const survey: Dimension = {
  id: 'survey',
  takesName: false,
  words: () => 'Survey',
  ofCustomers: () => `
    SELECT customer_id, toString(argMax(survey_id, (time, feedback_id))) AS value
    FROM feedback WHERE customer_id != 0 GROUP BY customer_id`,
  answerColumn: 'toString(survey_id)',
  invitationColumn: 'toString(survey_id)',
}
