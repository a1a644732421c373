import type { LookAtItem, WorthChange } from '@esteem/contract'
import type { ClickHouse, Postgres } from '../../../platform/index.ts'
import { readContacts } from '../../../timeline/index.ts'
import { daysBefore, type HorizonDays } from '../horizons.ts'
import { moneyText } from '../money.ts'
import { latestScores } from '../scores.ts'
import type { KeptModel } from '../upkeep/standing.ts'
import { isAtRisk } from './at-risk.ts'
import { missedBy } from './basis.ts'

interface Facts {
  days: HorizonDays
  kept: KeptModel
  change: WorthChange | null
  worth: number
}

const most = 5

/** Fewer than these are no group that the many could depend on. */
const fewestBest = 3

/** What deserves a look, the most valuable first. */
export async function readLookAt(
  { postgres, clickhouse }: { postgres: Postgres; clickhouse: ClickHouse },
  { days, kept, change, worth }: Facts,
): Promise<LookAtItem[]> {
  const value = `expected_value_${days}`
  const [[best], [one]] = await Promise.all([
    clickhouse.query<{ customers: number; value: string }>({
      text: `SELECT count() AS customers, sum(${value}) AS value FROM ${latestScores} WHERE ${isAtRisk} AND tier IN ('top', 'high')`,
    }),
    clickhouse.query<{ customer_id: number; value: string; p_alive: number; p_alive_before: number; last_day: string }>(
      {
        text: `SELECT customer_id, ${value} AS value, p_alive, p_alive_before, last_day FROM ${latestScores}
             WHERE ${isAtRisk} ORDER BY ${value} DESC, customer_id LIMIT 1`,
      },
    ),
  ])
  const items: LookAtItem[] = []
  if (best.customers > 0)
    items.push({
      id: 'falling-best',
      title: `${count(best.customers, 'of your best customers is', 'of your best customers are')} slipping away`,
      detail:
        'The chance that they are still customers is falling, and much is still expected of them. Write to them while they remember you.',
      value: moneyText(Number(best.value)),
      customers: best.customers,
      link: { to: 'at-risk', id: null },
    })
  if (one) {
    const contact = (await readContacts(postgres, clickhouse, [one.customer_id])).get(one.customer_id)
    const name = contact?.name ?? contact?.email ?? contact?.ownId ?? `Customer ${one.customer_id}`
    const percent = (share: number) => `${Math.round(100 * share)} %`
    items.push({
      id: 'falling-one',
      title: `${name}: from ${percent(one.p_alive_before)} to ${percent(one.p_alive)} in ${daysBefore} days`,
      detail: `The most valuable customer at risk; last ordered on ${one.last_day}.`,
      value: moneyText(Number(one.value)),
      customers: 1,
      link: { to: 'customer', id: String(one.customer_id) },
    })
  }
  if (change && change.lost.customers > 0)
    items.push({
      id: 'lost',
      title: `${count(change.lost.customers, 'customer is', 'customers are')} now more likely gone than not`,
      detail: `They were still likely customers on ${change.since}. New ones since then are expected to bring ${change.acquired.value} ${kept.model.currency}.`,
      value: moneyText(-Number(change.lost.value)),
      customers: change.lost.customers,
      link: { to: 'changes', id: 'lost' },
    })
  const top = await topShare(clickhouse, days)
  if (top && worth > 0 && top.customers >= fewestBest && top.share >= 0.4)
    items.push({
      id: 'concentration',
      title: `${Math.round(100 * top.share)} % of the expected value lies with the best 5 % of customers`,
      detail: 'Know them by name: losing a few of them would show.',
      value: moneyText(top.share * worth),
      customers: top.customers,
      link: { to: 'tier', id: 'top' },
    })
  const error = missedBy(kept)
  if (error !== null)
    items.push({
      id: 'model-off',
      title: `The model foretold ${Math.round(100 * Math.abs(error))} % too ${error < 0 ? 'few' : 'many'} orders when it was tried`,
      detail: `In the ${kept.card.holdOut!.days} days that were kept from it. The model card shows where it was off.`,
      value: null,
      customers: null,
      link: { to: 'model', id: null },
    })
  return items.sort((a, b) => Number(b.value ?? -1) - Number(a.value ?? -1)).slice(0, most)
}

async function topShare(clickhouse: ClickHouse, days: HorizonDays) {
  const [row] = await clickhouse.query<{ customers: number; share: number | null }>({
    text: `SELECT countIf(tier = 'top') AS customers, toFloat64(sumIf(expected_value_${days}, tier = 'top')) / nullIf(toFloat64(sum(expected_value_${days})), 0) AS share FROM ${latestScores}`,
  })
  return row.share === null ? null : { customers: row.customers, share: row.share }
}

const count = (number: number, one: string, many: string) =>
  `${number.toLocaleString('en')} ${number === 1 ? one : many}`
