import type { Money } from '@esteem/contract'
import type { ClickHouse } from '../../platform/index.ts'
import { paramsOf } from '../query/params.ts'
import type { Plan } from '../query/plan.ts'

/** Net revenue of the period in currencies that could not be converted into the base currency. */
export async function readApart(clickhouse: ClickHouse, plan: Plan): Promise<Money[]> {
  return await clickhouse.query<Money>({
    text: `
      SELECT currency, sum(net) AS amount FROM (
        SELECT currency, toDate(placed_at, {timeZone:String}) AS day, amount AS net FROM orders WHERE NOT cancelled AND currency != {currency:String}
        UNION ALL
        SELECT toString(currency) AS currency, toDate(refunded_at, {timeZone:String}) AS day, -amount AS net FROM refunds WHERE currency != {currency:String}) AS told
      ${plan.converts ? 'ASOF LEFT JOIN (SELECT toString(currency) AS currency, day AS since FROM exchange_rates FINAL WHERE base = {currency:String}) AS known ON told.currency = known.currency AND told.day >= known.since' : ''}
      WHERE day BETWEEN {starts:Array(Date)}[1] AND {ends:Array(Date)}[1] ${plan.converts ? 'AND (isNull(since) OR day > since + 7)' : ''}
      GROUP BY currency ORDER BY currency`,
    params: paramsOf(plan),
  })
}
