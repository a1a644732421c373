import type { Figure } from '@esteem/contract'
import { type NpsCounts, netPromoterScore } from '@esteem/stats'
import { level } from '../finish/share.ts'
import { answerers, answerStatistics } from '../query/answers.ts'
import type { Metric, StatisticsRow } from '../query/metric.ts'
import { whichCount } from './rating.ts'

interface Row extends StatisticsRow, NpsCounts {}

function finish(row: Row | undefined): Figure {
  const n = row ? row.promoters + row.passives + row.detractors : 0
  if (!row || n === 0) return { value: null, population: 0, populationUnit: 'answers' }
  const { estimate, lower, upper } = netPromoterScore(row, { level })
  return { value: estimate, lower, upper, level, population: n, populationUnit: 'answers' }
}

export const nps: Metric<Row> = {
  info: {
    id: 'nps',
    name: 'Net Promoter Score',
    unit: 'score',
    description:
      'Of those who were asked how likely they are to recommend you: the percentage of promoters (9 and 10) less that of detractors (0 to 6). From −100 to 100.',
    method: `100 × (answers of 9 and 10 − answers of 0 to 6) / all answers from 0 to 10. ${whichCount} The interval is the adjusted Wald interval for Net Promoter Scores (three made-up answers), at 95 %.`,
  },
  splits: 'answers',
  sql: (plan) =>
    answerStatistics(
      plan,
      ['nps'],
      'countIf(scores[1] >= 9) AS promoters, countIf(scores[1] >= 7 AND scores[1] < 9) AS passives, countIf(scores[1] < 7) AS detractors',
    ),
  finish,
  parts: ({ promoters, passives, detractors }) => ({ promoters, passives, detractors }),
  behind: answerers('nps'),
}
