import { response } from '../parameters.ts'
import type { Ledger } from './ledger.ts'
import type { Mean } from './opinion-sums.ts'
import { periods, populations, type Quantities, type Quantity } from './quantity.ts'

const { end, last365, whole } = periods
const npsPoints = 'points from -100 to 100'

function split(mean: Mean) {
  const population = mean.sum / Math.max(mean.n, 1)
  const amongAnswers = mean.answeringSum / Math.max(mean.answering, 1e-9)
  return {
    population,
    amongAnswers,
    bias: amongAnswers - population,
    responseRate: mean.answering / Math.max(mean.n, 1),
    people: mean.n,
  }
}

function about(
  mean: Mean,
  definition: string,
  unit: string,
  period: string = end,
  population: string = populations.reachable,
): Quantity {
  return { definition, unit, period, population, value: split(mean) }
}

/** What all think, what those who answer make one believe, and what weighting can mend. */
export function aboutOpinions({ opinions: sums }: Ledger): Quantities {
  const lastYear = sums.quarters.slice(0, 4)
  const total = (key: keyof Mean) => lastYear.reduce((sum, quarter) => sum + quarter[key], 0)
  const year: Mean = {
    n: total('n'),
    sum: total('sum'),
    answering: total('answering'),
    answeringSum: total('answeringSum'),
  }
  const deliveries = 'orders of the web shop delivered within the last 365 days'
  return {
    nps: about(
      year,
      'NPS that all would give, as the mean of the four quarter-ends of the last year: compare this with answers of the last 365 days. Beside it, what those who answer would give',
      npsPoints,
      last365,
    ),
    'nps.now': about(sums.nps, 'the same on the last day', npsPoints),
    'nps.quarters': {
      definition: 'NPS that all would give at the end of each quarter (91.25 days), the latest first',
      unit: npsPoints,
      period: whole,
      population: populations.reachable,
      value: sums.quarters.map((quarter) => split(quarter).population),
    },
    'nps.promoters': about(sums.promoters, 'share who would answer 9 or 10', 'share'),
    'nps.detractors': about(sums.detractors, 'share who would answer 0 to 6', 'share'),
    'nps.corrected': {
      definition:
        'NPS expected among answers when they are weighted to the population by club membership × three or more orders × 55 and older: as far as weighting can reach, on the last day',
      unit: npsPoints,
      period: end,
      population: populations.reachable,
      value: weightedByCell(sums.cells),
    },
    'nps.asked': about(
      sums.npsAsked,
      'the same at the moment at which each was asked',
      npsPoints,
      last365,
      'askings of the last 365 days (each active customer with consent to surveys, once in each half-year)',
    ),
    'nps.everyone': about(
      sums.npsOfAll,
      'the same for all who ever ordered, gone or not',
      npsPoints,
      end,
      populations.everyone,
    ),
    'nps.response': {
      definition:
        'log odds of answering any survey: base, plus club membership, three or more orders, 55 and older, and per point of satisfaction',
      unit: 'log odds',
      period: whole,
      population: 'all who are asked',
      value: response,
    },
    csat: about(sums.csat, 'mean answer on satisfaction with the order, 1 to 5', 'points', last365, deliveries),
    'csat.topTwo': about(sums.csatTop, 'share of answers 4 and 5', 'share', last365, deliveries),
    ces: about(
      sums.ces,
      'mean answer on how easy it was, 1 (very hard) to 7 (very easy)',
      'points',
      last365,
      'orders about which the customer wrote or called, delivered within the last 365 days',
    ),
    'value.functional': about(sums.value.functional, 'mean answer on functional value, 1 to 7', 'points'),
    'value.emotional': about(sums.value.emotional, 'mean answer on emotional value, 1 to 7', 'points'),
    'value.social': about(sums.value.social, 'mean answer on social value, 1 to 7', 'points'),
    'value.economic': about(sums.value.economic, 'mean answer on economic value, 1 to 7', 'points'),
    loyalty: about(sums.loyalty, 'mean answer on loyalty, 0 to 10', 'points'),
  }
}

function weightedByCell(cells: Mean[]): number {
  const answered = cells.filter((cell) => cell.answering > 0)
  const people = answered.reduce((sum, cell) => sum + cell.n, 0)
  return answered.reduce((sum, cell) => sum + (cell.n / people) * (cell.answeringSum / cell.answering), 0)
}
