import type { Behind, Settings } from '@esteem/contract'
import type { ClickHouse, Clock } from '../platform/index.ts'
import { crowdOfCohort, crowdOfCohorts } from './cohorts/crowd.ts'
import { metricOf } from './metrics/index.ts'
import { type Crowd, crowdOfMetric } from './query/behind.ts'
import { parseBreakdown } from './query/parse.ts'
import { planNow } from './query/plan-now.ts'
import { prepare } from './query/run.ts'
import { crowdOfRfm } from './rfm/crowd.ts'
import { crowdOfValue } from './value/read/customers-behind.ts'
import type { Valuation } from './value/upkeep/valuation.ts'

interface Parts {
  clickhouse: ClickHouse
  clock: Clock
  settings: () => Promise<Settings>
}

/** The customers behind any figure. */
export async function crowdBehind(parts: Parts & { valuation: Valuation }, behind: Behind): Promise<Crowd> {
  if (behind.figure === 'cohort') {
    const { by, start, from, to, age } = behind
    const plan = await planNow(parts, { from, to, compare: 'none', interval: by })
    return start === undefined ? crowdOfCohorts(plan, by, age ?? 0) : crowdOfCohort(plan, { by, start, age })
  }
  if (behind.figure === 'rfm') return crowdOfRfm(await planNow(parts, { compare: 'none' }), behind)
  if (behind.figure === 'value') return await crowdOfValue(parts.valuation, behind)
  return await crowdBehindMetric(parts, behind)
}

type OfMetric = Omit<Extract<Behind, { figure: 'metric' }>, 'figure'>

export async function crowdBehindMetric(parts: Parts, asked: OfMetric): Promise<Crowd> {
  const { metricId, from, to, interval = 'month', start, part, kind = 'value', value } = asked
  const metric = metricOf(metricId)
  const breakdown = parseBreakdown(asked.breakdown, asked.top ?? 10)
  const planned = await planNow(parts, { from, to, compare: 'none', interval })
  const plan = await prepare({ ...planned, wantsSeries: false }, [metric], breakdown, parts.clickhouse)
  return crowdOfMetric(metric, plan, { start, part, kind, value })
}
