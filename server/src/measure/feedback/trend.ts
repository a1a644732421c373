import type { FeedbackScoreId, FeedbackTrend } from '@esteem/contract'
import type { ClickHouse } from '../../platform/index.ts'
import { earlier, nextStart, startOf } from '../query/days.ts'
import type { Plan } from '../query/plan.ts'
import { readMonths, valuesOf } from './answers.ts'
import { correct } from './correct.ts'
import { answerKey, readCustomerBase } from './customer-base.ts'
import { correctedEstimate, rawEstimate } from './estimate.ts'
import { noBase } from './read.ts'
import { type Score, scoreOf } from './scores.ts'

interface Asked {
  clickhouse: ClickHouse
  plan: Plan
  today: string
  level: number
}

/** Fewer people of the customer base than this say too little about a month. */
const leastInMonth = 10

/** One person's answer in one month; `known` where they belonged to the customer base. */
interface Answer {
  month: string
  value: number
  known: string[] | undefined
}

/**
 * A score month by month. Answers of all months are weighted at once, to the customer base of the whole period: months
 * are compared by how people answer, and not by who happened to.
 */
export async function readFeedbackTrend(id: FeedbackScoreId, asked: Asked): Promise<FeedbackTrend> {
  const { clickhouse, plan, today, level } = asked
  const score = scoreOf(id)
  const { from } = plan.current
  const to = earlier(plan.current.to, today)
  const [heard, base] = await Promise.all([
    readMonths(clickhouse, plan, [...score.metrics]),
    readCustomerBase(clickhouse, { from, to, timeZone: plan.timeZone }),
  ])
  const answers = [...heard].flatMap(([month, voices]): Answer[] => {
    const { people, values } = valuesOf(score, [...score.metrics], voices)
    return people.map(({ customerId, day }, index) => ({
      ...{ month, value: values[index] },
      known: base?.answerers.get(answerKey(customerId, day)),
    }))
  })
  const within = answers.filter(({ known }) => known !== undefined)
  const values = Float64Array.from(within, ({ value }) => value)
  const correction =
    base && correct(score, base.candidates, { values, known: within.map(({ known }) => known!) }, level)
  const uncorrected = correction ? correction.uncorrected : noBase
  const weightOf = new Map(within.map((answer, index) => [answer, correction?.weights[index] ?? 1]))
  const rawIn = (month: string) => rawEstimate(score, valuesIn(month, answers), level)
  const months: string[] = []
  for (let month = startOf('month', from); month <= to; month = nextStart('month', month)) months.push(month)
  return {
    id,
    period: { ...plan.current, timeZone: plan.timeZone },
    level,
    uncorrected,
    months: months.map((start) => ({
      start,
      raw: rawIn(start),
      corrected: uncorrected === null ? weighted(score, start, within, weightOf, level) : null,
    })),
  }
}

const valuesIn = (month: string, answers: Answer[]) =>
  Float64Array.from(
    answers.filter((answer) => answer.month === month),
    ({ value }) => value,
  )

function weighted(score: Score, month: string, answers: Answer[], weightOf: Map<Answer, number>, level: number) {
  const own = answers.filter((answer) => answer.month === month)
  if (own.length < leastInMonth) return null
  const weights = Float64Array.from(own, (answer) => weightOf.get(answer)!)
  const found = correctedEstimate(score, valuesIn(month, own), weights, [], level)
  if ('explanation' in found) return null
  const { value, lower, upper, answers: people } = found
  return { value, lower, upper, answers: people }
}
