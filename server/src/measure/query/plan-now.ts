import type { Settings } from '@esteem/contract'
import type { ClickHouse, Clock } from '../../platform/index.ts'
import type { MetricQuery, Plan } from './plan.ts'
import { planQuery } from './run.ts'

interface Parts {
  clickhouse: ClickHouse
  clock: Clock
  settings: () => Promise<Settings>
}

export const dayIn = (timeZone: string, moment: Date) => new Intl.DateTimeFormat('en-CA', { timeZone }).format(moment)

/** Plans a query as of today, in the time zone and the currency of the business. */
export async function planNow({ clickhouse, clock, settings }: Parts, query: MetricQuery): Promise<Plan> {
  const { timeZone, currency } = await settings()
  return await planQuery(query, { clickhouse, today: dayIn(timeZone, clock()), timeZone, currency })
}
