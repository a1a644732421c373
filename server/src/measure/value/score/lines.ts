import { dayText } from '../histories/days.ts'
import type { Purchases } from '../histories/purchases.ts'
import { horizons } from '../horizons.ts'
import type { Scores } from './score.ts'
import { tierOf } from './tiers.ts'

const ends = ['', '_lower', '_upper']

/** The columns of `customer_scores`, in the order of `scoreLines`. */
export const scoreColumns = [
  ...['customer_id', 'as_of', 'scored_at', 'model_version', 'first_day', 'last_day', 'purchases', 'worth'],
  ...['p_alive', 'p_alive_lower', 'p_alive_upper', 'p_alive_before'],
  ...['next_order_day', 'next_order_day_lower', 'next_order_day_upper', 'tier', 'alive_slopes'],
  ...horizons.flatMap(({ days }) => [
    ...ends.map((end) => `expected_orders_${days}${end}`),
    ...ends.map((end) => `expected_value_${days}${end}`),
    ...[`expected_value_${days}_before`, `orders_variance_${days}`, `value_variance_${days}`, `value_slopes_${days}`],
  ]),
]

export interface Stamp {
  asOf: number
  scoredAt: string
  version: number
  borders: readonly number[]
}

/** Rows of `customer_scores` as lines of JSON. */
export function scoreLines(purchases: Purchases, scores: Scores, stamp: Stamp): string {
  const lines: string[] = []
  const { histories, alive } = scores
  const asOf = dayText(stamp.asOf)
  const day = (value: number) => (Number.isNaN(value) ? 'null' : `"${dayText(value)}"`)
  const head = `"${asOf}","${stamp.scoredAt}",${stamp.version}`
  const year = scores.horizons.find(({ days }) => days === 365)!
  for (let row = 0; row < histories.places.length; row++) {
    const i = histories.places[row]
    const first = purchases.days[purchases.offsets[i]]
    const last = purchases.days[purchases.offsets[i] + histories.x[row]]
    const before = scores.aliveBefore[row]
    const parts = [
      `[${purchases.customerIds[i]},${head},${day(first)},${day(last)},${histories.x[row] + 1},${money(purchases.worth[i])}`,
      `${short(alive.estimate[row])},${short(alive.lower[row])},${short(alive.upper[row])},${Number.isNaN(before) ? 'null' : short(before)}`,
      `${day(scores.nextOrder.middle[row])},${day(scores.nextOrder.lower[row])},${day(scores.nextOrder.upper[row])}`,
      `"${tierOf(year.value.estimate[row], stamp.borders)}",${slopes(scores.aliveSlopes, row, 4)}`,
    ]
    for (const { orders, ordersVariance, value, valueVariance, valueSlopes, before: earlier } of scores.horizons)
      parts.push(
        `${short(orders.estimate[row])},${short(orders.lower[row])},${short(orders.upper[row])}`,
        `${money(value.estimate[row])},${money(value.lower[row])},${money(value.upper[row])},${money(earlier[row])}`,
        `${short(ordersVariance[row])},${short(valueVariance[row])},${slopes(valueSlopes, row, 7)}`,
      )
    lines.push(`${parts.join(',')}]`)
  }
  return lines.join('\n')
}

/** More digits than any of these figures has; quicker than asking for a number of digits. */
const short = (value: number) => Math.round(value * 1e5) / 1e5

const money = (value: number) => Math.round(value * 1e2) / 1e2

function slopes(values: Float64Array, row: number, each: number): string {
  const own: number[] = []
  for (let j = 0; j < each; j++) own.push(short(values[row * each + j]))
  return `[${own.join(',')}]`
}
