import { endpoints, type Settings } from '@esteem/contract'
import { type App, type ClickHouse, type Clock, EsteemError, implement } from '../../platform/index.ts'
import { addDays } from '../query/days.ts'
import { plan as fillIn, type Plan } from '../query/plan.ts'
import { dayIn } from '../query/plan-now.ts'
import { remember } from '../query/remember.ts'
import { readFeedback, readFeedbackScore } from './read.ts'
import { readFeedbackTrend } from './trend.ts'

interface Parts {
  clickhouse: ClickHouse
  clock: Clock
  settings: () => Promise<Settings>
}

export function registerFeedbackRoutes(app: App, { clickhouse, clock, settings }: Parts): void {
  async function asked(query: { from?: string; to?: string; level: number }) {
    const { timeZone, currency } = await settings()
    const today = dayIn(timeZone, clock())
    const days = await periodOf(clickhouse, query, today, timeZone)
    const plan: Plan = fillIn({ ...days, compare: 'previous-period' }, { data: null, today, timeZone, currency })
    return { clickhouse, plan, today, level: query.level }
  }

  implement(app, endpoints.getFeedback, async ({ query }) => {
    const known = await asked(query)
    return await remember(clickhouse, `feedback ${JSON.stringify([known.plan, known.level])}`, () =>
      readFeedback(known),
    )
  })

  implement(app, endpoints.getFeedbackScore, async ({ params, query }) => {
    const known = await asked(query)
    const key = JSON.stringify([params.scoreId, known.plan, known.level])
    return await remember(clickhouse, `feedback ${key}`, () => readFeedbackScore(params.scoreId, known))
  })

  implement(app, endpoints.getFeedbackTrend, async ({ params, query }) => {
    const known = await asked(query)
    const key = JSON.stringify([params.scoreId, known.plan, known.level])
    return await remember(clickhouse, `feedback trend ${key}`, () => readFeedbackTrend(params.scoreId, known))
  })
}

/** A year up to today, or to the last answer where nobody has answered for a month. */
async function periodOf(
  clickhouse: ClickHouse,
  { from, to }: { from?: string; to?: string },
  today: string,
  timeZone: string,
) {
  const [{ last, answers }] = await clickhouse.query<{ last: string; answers: number }>({
    text: `SELECT toString(toDate(max(time), {timeZone:String})) AS last, count() AS answers FROM feedback_states WHERE metric != '' AND metric != 'mention'`,
    params: { timeZone },
  })
  const end = to ?? (answers > 0 && last < addDays(today, -31) ? last : today)
  const start = from ?? addDays(end, -364)
  if (start > end)
    throw new EsteemError('invalid-input', `from: ${start} lies after the last day, ${end}. Choose an earlier day.`)
  return { from: start, to: end }
}
