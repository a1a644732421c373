import type { ClickHouse } from '../../platform/index.ts'
import { purchaseDays } from './facts.ts'
import { defaultInactivity, type Inactivity, type Plan } from './plan.ts'

const leastReturns = 20

/** By now so many of the returns have come that a customer who has not is held to be lost. */
export const shareOfReturns = 0.9

interface Remembered {
  orders: number
  horizon: string
  timeZone: string
  inactivity: Promise<Inactivity>
}

/** Reading every customer's purchases takes as long as a whole metric, and the answer hardly moves. */
const remembered = new WeakMap<ClickHouse, Remembered>()

/** The days within which nine of ten returns came: who stays away longer counts as lost. */
export async function chooseInactivity(clickhouse: ClickHouse, { horizon, timeZone }: Plan): Promise<Inactivity> {
  const [{ orders }] = await clickhouse.query<{ orders: number }>({
    text: 'SELECT count() AS orders FROM order_states',
  })
  const known = remembered.get(clickhouse)
  const grown = known === undefined || orders < known.orders || orders > known.orders * 1.02
  if (!grown && known.horizon === horizon && known.timeZone === timeZone) return await known.inactivity
  const inactivity = learn(clickhouse, horizon, timeZone)
  remembered.set(clickhouse, { orders, horizon, timeZone, inactivity })
  inactivity.catch(() => remembered.delete(clickhouse))
  return await inactivity
}

async function learn(clickhouse: ClickHouse, horizon: string, timeZone: string): Promise<Inactivity> {
  const [row] = await clickhouse.query<{ returns: number; days: number }>({
    text: `
      SELECT count() AS returns, quantileExactHigh({share:Float64})(gap) AS days
      FROM (SELECT arrayJoin(arrayPopFront(arrayDifference(arrayMap(day -> toInt32(day), days)))) AS gap FROM (${purchaseDays}))`,
    params: { share: shareOfReturns, horizon, timeZone },
  })
  return row.returns < leastReturns ? defaultInactivity : { days: Math.max(1, row.days), returns: row.returns }
}

export function inactivityNote({ inactivity: { days, returns } }: Plan): string {
  return returns === 0
    ? `A customer counts as lost after ${days} days without an order; there are too few returns yet to choose the limit from.`
    : `A customer counts as lost after ${days} days without an order: nine of ten of the ${returns} returns so far came within that time.`
}
