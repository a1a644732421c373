import type { FeedbackAnswer, FeedbackDetail, FeedbackScore, FeedbackScoreId } from '@esteem/contract'
import { wilsonInterval } from '@esteem/stats'
import type { ClickHouse } from '../../platform/index.ts'
import { responseRate } from '../metrics/response-rate.ts'
import { earlier } from '../query/days.ts'
import { paramsOf } from '../query/params.ts'
import type { Days, Plan } from '../query/plan.ts'
import { readVoices, type Voices, valuesOf } from './answers.ts'
import { correctedChange, rawChange, smallestChange } from './change.ts'
import { type Correction, correct } from './correct.ts'
import { activeDays, answerKey, type CustomerBase, readCustomerBase } from './customer-base.ts'
import { describeCorrection } from './describe.ts'
import { distributionOf } from './distribution.ts'
import { momentsOf, pointsOf, rawEstimate } from './estimate.ts'
import { readLeftOut } from './left-out.ts'
import { infoOf, type Score, scoreOf, scores } from './scores.ts'
import { readValueWeights } from './value-weights.ts'

interface Asked {
  clickhouse: ClickHouse
  /** With a comparison. */
  plan: Plan
  today: string
  level: number
}

interface Heard {
  voices: Voices
  base: CustomerBase | null
  baseBefore: CustomerBase | null
}

async function hear({ clickhouse, plan, today }: Asked, wanted: readonly Score[]): Promise<Heard> {
  const metrics = [...new Set(wanted.flatMap((score) => score.metrics))]
  const voices = await readVoices(clickhouse, plan, metrics)
  const baseIn = ({ from, to }: Days) =>
    readCustomerBase(clickhouse, { from, to: earlier(to, today), timeZone: plan.timeZone })
  const base = await baseIn(plan.current)
  return { voices, base, baseBefore: voices.before.length > 0 ? await baseIn(plan.comparison!) : null }
}

export const noBase = 'No orders are known of the year before, so that nobody knows whom the answers should stand for.'

/** Who belongs to the customer base, what they said, and the figure weighted to it. */
function correctedFor(score: Score, voices: Voices, when: 'now' | 'before', base: CustomerBase | null, level: number) {
  const { people, values } = valuesOf(score, voices.metrics, voices[when])
  const within = people.map(({ customerId, day }) => base?.answerers.get(answerKey(customerId, day)))
  const correction: Correction | null =
    base &&
    correct(
      score,
      base.candidates,
      {
        values: values.filter((_, index) => within[index] !== undefined),
        known: within.filter((known) => known !== undefined),
      },
      level,
    )
  return { values, correction }
}

function assess(score: Score, { voices, base, baseBefore }: Heard, level: number) {
  const now = correctedFor(score, voices, 'now', base, level)
  const before = correctedFor(score, voices, 'before', baseBefore, level)
  const { corrected = null, uncorrected = noBase } = now.correction ?? {}
  const correctedBefore = before.correction?.corrected
  const points = pointsOf(score, now.values)
  const deviation = points.length > 1 ? Math.sqrt(momentsOf(points).variance) : 0
  const figure: FeedbackScore = {
    ...infoOf(score),
    raw: rawEstimate(score, now.values, level),
    corrected,
    uncorrected,
    change:
      corrected && correctedBefore
        ? correctedChange(corrected, correctedBefore)
        : rawChange(score, now.values, before.values, level),
    smallestChange: smallestChange(
      deviation,
      corrected?.effectiveAnswers ?? now.values.length,
      correctedBefore?.effectiveAnswers ?? before.values.length,
      level,
    ),
  }
  return { figure, ...now, answeredBefore: before.values.length }
}

export async function readFeedback(asked: Asked): Promise<FeedbackAnswer> {
  const { clickhouse, plan, level } = asked
  const [heard, invited, valueWeights] = await Promise.all([
    hear(asked, scores),
    readAsked(clickhouse, plan, level),
    readValueWeights(clickhouse, plan, level),
  ])
  const all = scores.map((score) => assess(score, heard, level))
  return {
    ...periodsOf(plan),
    level,
    base: describeBase(heard.base),
    asked: invited,
    scores: all.filter(({ values, answeredBefore }) => values.length + answeredBefore > 0).map(({ figure }) => figure),
    valueWeights,
    notes: [
      'Each person counts once, with the newest answer of the period. Answers that are probably a program’s are left out; those to unfinished surveys count.',
    ],
  }
}

export async function readFeedbackScore(id: FeedbackScoreId, asked: Asked): Promise<FeedbackDetail> {
  const { clickhouse, plan, level } = asked
  const score = scoreOf(id)
  const [heard, leftOut] = await Promise.all([hear(asked, [score]), readLeftOut(clickhouse, plan, score)])
  const { figure, values, correction } = assess(score, heard, level)
  return {
    ...figure,
    ...periodsOf(plan),
    level,
    base: describeBase(heard.base),
    leftOut: { ...leftOut, older: Math.max(0, leftOut.answers - values.length * score.metrics.length) },
    distribution: distributionOf(score, values, correction, level),
    ...describeCorrection(correction, heard.base, values.length),
  }
}

function periodsOf({ current, comparison, timeZone }: Plan) {
  return { period: { ...current, timeZone }, comparison: { ...comparison!, timeZone } }
}

function describeBase(base: CustomerBase | null): FeedbackAnswer['base'] {
  if (!base) return null
  const { customers, unreachable } = base
  const words = `Customers with an order in the ${activeDays} days before, on an average day of the period`
  return { customers, unreachable, words }
}

async function readAsked(clickhouse: ClickHouse, plan: Plan, level: number): Promise<FeedbackAnswer['asked']> {
  const whole = { ...plan, comparison: null, wantsSeries: false, breakdown: null }
  const [row] = await clickhouse.query<{ asked_for: number; answered: number }>({
    text: responseRate.sql(whole),
    params: paramsOf(whole),
  })
  if (!row || row.asked_for === 0) return null
  const { asked_for: invitations, answered } = row
  const { lower, upper } = wilsonInterval(answered, invitations, { level })
  return { invitations, answered, rate: answered / invitations, lower, upper }
}
