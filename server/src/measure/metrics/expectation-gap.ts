import { type RatingSums, ratingOf } from '../finish/rating.ts'
import { answerers, answerStatistics } from '../query/answers.ts'
import type { Metric, StatisticsRow } from '../query/metric.ts'
import { whichCount } from './rating.ts'

interface Row extends StatisticsRow, RatingSums {}

const gap = 'assumeNotNull(scores[2]) - assumeNotNull(scores[1])'
const both = 'isNotNull(scores[1]) AND isNotNull(scores[2])'

export const expectationGap: Metric<Row> = {
  info: {
    id: 'expectation-gap',
    name: 'Expectation gap',
    unit: 'score',
    description:
      'How much better or worse it was than customers had expected, from −6 to 6. Above 0, they got more than they expected.',
    method: `Mean over people of what they experienced less what they had expected, both from 1 to 7. Only who answered both counts, with the newest answer of the period to each. ${whichCount} The interval is that of a mean on a scale with ends, at 95 %.`,
  },
  splits: 'answers',
  sql: (plan) =>
    answerStatistics(
      plan,
      ['expected', 'experienced'],
      `countIf(${both}) AS n, sumIf(${gap}, ${both}) AS sum, sumIf(pow(${gap}, 2), ${both}) AS squares`,
    ),
  finish: (row) => ratingOf(row, { lowest: -6, highest: 6 }),
  behind: answerers('expected', 'experienced'),
}
