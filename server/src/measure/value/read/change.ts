import type { WorthChange } from '@esteem/contract'
import Big from 'big.js'
import { type ClickHouse, EsteemError } from '../../../platform/index.ts'
import { flowRows } from '../../query/facts.ts'
import { paramsOf } from '../../query/params.ts'
import type { Plan } from '../../query/plan.ts'
import { remember } from '../../query/remember.ts'
import { dayNumber, dayText } from '../histories/days.ts'
import { readPurchaseTexts } from '../histories/read-purchases.ts'
import { daysBefore, type HorizonDays } from '../horizons.ts'
import { moneyText } from '../money.ts'
import { type ChangeKind, changeKindSql, changeKinds, type DaysCompared } from '../score/compare-days.ts'
import { latestScores } from '../scores.ts'
import type { createTasks } from '../upkeep/run-task.ts'
import type { Standing } from '../upkeep/valuation.ts'

type Ready = Extract<Standing, { state: 'ready' }>

/** The day that the scores themselves are compared with. */
export const usualSince = ({ scoring }: Ready) => dayText(dayNumber(scoring.asOf) - daysBefore)

interface Part {
  kind: ChangeKind
  customers: number
  difference: number
  before: number
}

type Tasks = ReturnType<typeof createTasks>

export type Changes = ReturnType<typeof createChanges>

/** What changed against an earlier day, and who is behind it. */
export function createChanges(clickhouse: ClickHouse, tasks: Tasks) {
  /** Any other day than the usual: both days are computed anew from what customers bought. */
  function compare({ kept, plan }: Ready, since: string, days: HorizonDays): Promise<DaysCompared> {
    return remember(clickhouse, `change ${kept.version} ${plan.horizon} ${since} ${days}`, async () => {
      const texts = await readPurchaseTexts(clickhouse, plan)
      const [asOf, earlier] = [plan.horizon, since].map(dayNumber)
      const told = await tasks.run({ kind: 'compare', texts, model: kept.model, asOf, since: earlier, days })
      if (told.kind !== 'compared') throw new Error(`The comparison ended with ${told.kind}`)
      return told.compared
    })
  }

  async function partsOf(standing: Ready, since: string, days: HorizonDays): Promise<Part[]> {
    if (since !== usualSince(standing)) {
      const compared = await compare(standing, since, days)
      return changeKinds.map((kind) => {
        const { value, customerIds } = compared.parts[kind]
        return {
          kind,
          customers: customerIds.length,
          difference: value,
          before: kind === 'acquired' ? compared.before : 0,
        }
      })
    }
    return await clickhouse.query<Part>({
      text: changeSql(days),
      params: { since },
    })
  }

  return {
    async read(
      standing: Ready,
      asked: string | undefined,
      days: HorizonDays,
      now: string,
    ): Promise<WorthChange | null> {
      const { plan } = standing
      const since = asked ?? usualSince(standing)
      if (since >= plan.horizon)
        throw new EsteemError(
          'invalid-input',
          `since: ${since} is not before ${plan.horizon}, the last day that orders are known of.`,
        )
      const [parts, realised] = await Promise.all([
        partsOf(standing, since, days),
        readRealised(clickhouse, plan, since),
      ])
      const known = parts.reduce((sum, { customers, kind }) => sum + (kind === 'acquired' ? 0 : customers), 0)
      if (known === 0) return null
      const part = (kind: ChangeKind) => {
        const row = parts.find((each) => each.kind === kind)
        return { customers: row?.customers ?? 0, value: moneyText(row?.difference ?? 0) }
      }
      const four = { acquired: part('acquired'), grown: part('grown'), shrunk: part('shrunk'), lost: part('lost') }
      const difference = Object.values(four).reduce((sum, { value }) => sum.plus(value), new Big(0))
      const before = new Big(now).minus(difference)
      return { since, before: before.toFixed(2), after: now, difference: difference.toFixed(2), ...four, realised }
    },

    /** Who is behind a part of the change: SQL of customer_id where the scores say it, else their ids. */
    async behind(standing: Ready, asked: string | undefined, days: HorizonDays, kind: ChangeKind) {
      const since = asked ?? usualSince(standing)
      if (since === usualSince(standing))
        return { sql: `${changeKindSql(days)} = {change:String}`, since, customerIds: null }
      const { parts } = await compare(standing, since, days)
      return { sql: 'customer_id IN {changed:Array(UInt64)}', since, customerIds: parts[kind].customerIds }
    },
  }
}

export function changeSql(days: HorizonDays): string {
  return `
        SELECT ${changeKindSql(days)} AS kind, count() AS customers, toFloat64(sum(expected_value_${days} - expected_value_${days}_before)) AS difference,
          toFloat64(sum(expected_value_${days}_before)) AS before
        FROM ${latestScores} GROUP BY kind`
}

export function realisedSql(plan: Plan): string {
  return `SELECT countIf(is_order = 1) AS orders, sum(net) AS value FROM (${flowRows(plan)}) WHERE day > {since:Date} AND day <= {horizon:Date}`
}

/** What known customers paid after a day, less refunds. */
async function readRealised(clickhouse: ClickHouse, plan: Plan, since: string) {
  const [row] = await clickhouse.query<{ orders: number; value: string }>({
    text: realisedSql(plan),
    params: { ...paramsOf(plan), since },
  })
  return { orders: row.orders, value: moneyText(Number(row.value)) }
}
