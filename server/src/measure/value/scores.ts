import type { CustomerRow, Money } from '@esteem/contract'
import type { ClickHouse } from '../../platform/index.ts'

/** The newest scores, one row a customer: customer_id, p_alive, expected_value_365 and more. Other rooms may join it. */
export const latestScores = 'customer_scores_latest'

interface Row {
  customer_id: number
  worth: string
  p_alive: number
  p_alive_lower: number
  p_alive_upper: number
  expected_value_365: string
  expected_value_365_lower: string
  expected_value_365_upper: string
}

async function readRows(clickhouse: ClickHouse, customerIds: readonly number[]): Promise<Row[]> {
  if (customerIds.length === 0) return []
  return await clickhouse.query<Row>({
    text: `SELECT customer_id, worth, p_alive, p_alive_lower, p_alive_upper, expected_value_365, expected_value_365_lower, expected_value_365_upper
           FROM ${latestScores} WHERE customer_id IN {ids:Array(UInt64)}`,
    params: { ids: customerIds },
  })
}

/** What a year is expected to bring, and the chance of still being a customer, for rows of a list. */
export async function readPredictions(clickhouse: ClickHouse, customerIds: readonly number[]) {
  const rows = await readRows(clickhouse, customerIds)
  return new Map(
    rows.map((row): [number, Required<Pick<CustomerRow, 'expectedValue' | 'pAlive'>>] => [
      row.customer_id,
      {
        expectedValue: {
          value: row.expected_value_365,
          lower: row.expected_value_365_lower,
          upper: row.expected_value_365_upper,
        },
        pAlive: { value: row.p_alive, lower: row.p_alive_lower, upper: row.p_alive_upper },
      },
    ]),
  )
}

export interface CustomerScore {
  /** What a year is expected to bring, net of refunds, discounted. */
  expectedValue: Money
  /** Probability of still being a customer. */
  pAlive: number
  /** Paid so far, less refunds, in the base currency. */
  worth: string
}

/** What later rooms weigh customers by. Who never bought, or has not been scored yet, is left out. */
export async function readScores(
  clickhouse: ClickHouse,
  customerIds: readonly number[],
  currency: string,
): Promise<Map<number, CustomerScore>> {
  const rows = await readRows(clickhouse, customerIds)
  return new Map(
    rows.map((row): [number, CustomerScore] => [
      row.customer_id,
      { expectedValue: { amount: row.expected_value_365, currency }, pAlive: row.p_alive, worth: row.worth },
    ]),
  )
}
