import type { ClickHouse } from '../../platform/index.ts'
import { purchaseDays } from './facts.ts'
import { defaultInactivity, type Inactivity, type Plan } from './plan.ts'
import { remember } from './remember.ts'

const leastReturns = 20

/** By now so many of the returns have come that a customer who has not is held to be lost. */
export const shareOfReturns = 0.9

/** The days within which nine of ten returns came: who stays away longer counts as lost. */
export async function chooseInactivity(clickhouse: ClickHouse, { horizon, timeZone }: Plan): Promise<Inactivity> {
  const key = `inactivity ${horizon} ${timeZone}`
  return await remember(clickhouse, key, () => learn(clickhouse, horizon, timeZone), 'much-change')
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
