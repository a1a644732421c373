import type { CustomersBehind } from '@esteem/contract'
import { at, type ClickHouse, EsteemError, readCursor, type Statement, writeCursor } from '../../platform/index.ts'
import { addDays, earlier, later, nextStart, startOf } from './days.ts'
import type { Behind, Metric } from './metric.ts'
import { nameDays } from './name-days.ts'
import { paramsOf, planFor } from './params.ts'
import type { Plan } from './plan.ts'

export interface BehindQuery {
  start?: string
  part?: string
  kind: 'value' | 'other' | 'unknown'
  value?: string
}

/** Customers by what they have in common: SQL that yields customer_id, and who they are. */
export interface Crowd {
  statement: Statement
  words: string
}

/** The customers behind one figure of a metric. */
export function crowdOfMetric(metric: Metric, plan: Plan, query: BehindQuery): Crowd {
  const days = query.start ? intervalOf(plan, query.start) : plan.current
  const one = planFor(plan, days, query.start)
  const bucket = plan.breakdown ? bucketOf(plan.breakdown.values, query) : null
  const { words, sql } = partOf(metric.behind, query.part)
  const text = `SELECT DISTINCT customer_id FROM (${sql(one)}) WHERE customer_id != 0 ${bucket === null ? '' : 'AND bucket = {bucket:UInt64}'}`
  return {
    statement: { text, params: { ...paramsOf(one), ...metric.params?.(one), ...(bucket !== null && { bucket }) } },
    words: `${words}: ${nameDays(days)}`,
  }
}

function partOf(behind: Behind, part: string | undefined): Behind {
  if (part === undefined) return behind
  const parts = new Map(Object.entries(behind.parts ?? {}))
  const found = parts.get(part)
  if (!found)
    throw new EsteemError(
      'invalid-input',
      `part: ${JSON.stringify(part)} is no part of this figure. Its parts: ${[...parts.keys()].join(', ') || 'none'}.`,
    )
  return found
}

function intervalOf({ current, interval }: Plan, start: string) {
  const first = startOf(interval, start)
  const next = nextStart(interval, first)
  return { from: later(first, current.from), to: earlier(addDays(next, -1), current.to) }
}

function bucketOf(values: readonly string[], { kind, value }: BehindQuery): number {
  if (kind === 'other') return 0
  if (kind === 'unknown') return values.length
  const index = value === undefined || value === '' ? -1 : values.indexOf(value)
  if (index < 0)
    throw new EsteemError(
      'invalid-input',
      `value: ${JSON.stringify(value ?? '')} is not a row of this breakdown. Ask with the same breakdown and top as for the figure.`,
    )
  return index + 1
}

/** A page of any statement that yields customer_id. */
export async function readPage(
  clickhouse: ClickHouse,
  { text, params }: Statement,
  { cursor, limit }: { cursor?: string; limit: number },
): Promise<Omit<CustomersBehind, 'words'>> {
  const [after] = readCursor(cursor, at.id) ?? [0]
  const [rows, [{ total }]] = await Promise.all([
    clickhouse.query<{ customer_id: number }>({
      text: `SELECT customer_id FROM (${text}) WHERE customer_id > {after:UInt64} ORDER BY customer_id LIMIT {limit:UInt32}`,
      params: { ...params, after, limit: limit + 1 },
    }),
    clickhouse.query<{ total: number }>({ text: `SELECT count() AS total FROM (${text})`, params }),
  ])
  const page = rows.slice(0, limit).map(({ customer_id }) => customer_id)
  return { customerIds: page, total, nextCursor: rows.length > limit ? writeCursor(page.at(-1)!) : null }
}
