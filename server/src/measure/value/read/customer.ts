import type { CustomerValue } from '@esteem/contract'
import { probabilityAlive, purchaseProbabilities } from '@esteem/stats'
import type { ClickHouse, Postgres } from '../../../platform/index.ts'
import { readIdentities } from '../../../timeline/index.ts'
import { startOf } from '../../query/days.ts'
import { segmentOf, segments } from '../../rfm/segments.ts'
import { calendarOf } from '../histories/calendar.ts'
import { dayNumber, dayText } from '../histories/days.ts'
import { parsePurchases } from '../histories/parse-purchases.ts'
import type { Purchases } from '../histories/purchases.ts'
import { readPurchasesOf } from '../histories/read-purchases.ts'
import { daysBefore, horizons } from '../horizons.ts'
import type { ValueModel } from '../model/fit-model.ts'
import { moneyText } from '../money.ts'
import { type Scores, scoreCustomers } from '../score/score.ts'
import { tierOf, valueTiers } from '../score/tiers.ts'
import { latestScores } from '../scores.ts'
import type { Standing } from '../upkeep/valuation.ts'
import { aboutValue, basisOf } from './basis.ts'

const method = `${aboutValue} P(alive) over time is by the present model, on each day by what was known then: it falls while nothing is heard of a customer for longer than is usual with them, and rises with an order. The next order is due with even chance before and after the day that is given, if the customer stays until then.`

/** One customer, always from the orders as they are now. */
export async function readCustomerValue(
  { postgres, clickhouse }: { postgres: Postgres; clickhouse: ClickHouse },
  standing: Standing,
  asked: number,
): Promise<CustomerValue> {
  const { customerId, identities } = await readIdentities(postgres, asked)
  const { plan } = standing
  const identityIds = identities.map(({ id }) => id)
  const purchases = parsePurchases([await readPurchasesOf(clickhouse, plan, identityIds)])
  const found = purchases.customerIds.length > 0
  const { days, paid } = purchases
  const head = {
    ...basisOf(standing, method),
    customerId,
    worth: moneyText(purchases.worth[0] ?? 0),
    purchases: days.length,
    firstOrderDay: found ? dayText(days[0]) : null,
    lastOrderDay: found ? dayText(days.at(-1)!) : null,
    usualGapDays: days.length > 1 ? (days.at(-1)! - days[0]) / (days.length - 1) : null,
    cohort: found ? startOf('month', dayText(days[0])) : null,
    orders: Array.from(days, (day, k) => ({ day: dayText(day), value: moneyText(paid[k]) })),
  }
  const nothing = {
    tier: null,
    segment: null,
    worthMoreThan: null,
    pAlive: null,
    expected: [],
    nextOrder: null,
    history: [],
  }
  if (standing.state !== 'ready') return { ...head, ...nothing }
  if (!found)
    return {
      ...head,
      ...{ ...nothing, state: 'not-estimable' },
      explanation: 'This customer has not ordered yet; what is expected follows from orders.',
    }
  const { model } = standing.kept
  const asOf = dayNumber(plan.horizon)
  const scores = scoreCustomers(purchases, { model, asOf, before: asOf - daysBefore })
  const year = scores.horizons.find((each) => each.days === 365)!.value.estimate[0]
  const rank = await readRank(clickhouse, { ...head, year })
  const tier = tierOf(year, model.borders)
  return {
    ...head,
    tier: { tier, name: valueTiers.find((each) => each.tier === tier)!.name },
    ...rank,
    pAlive: at(scores.alive),
    expected: horizons.map(({ horizon, days: ahead }) => {
      const { orders, value } = scores.horizons.find((each) => each.days === ahead)!
      const money = at(value)
      return {
        ...{ horizon, days: ahead, orders: at(orders) },
        value: { value: moneyText(money.value), lower: moneyText(money.lower), upper: moneyText(money.upper) },
      }
    }),
    nextOrder: nextOrderOf(scores, model, asOf),
    history: historyOf(purchases, model, asOf),
  }
}

const at = ({ estimate, lower, upper }: Scores['alive']) => ({ value: estimate[0], lower: lower[0], upper: upper[0] })

function nextOrderOf(scores: Scores, { fit, seasons, first }: ValueModel, asOf: number): CustomerValue['nextOrder'] {
  const { middle, lower, upper } = scores.nextOrder
  if (Number.isNaN(middle[0])) return null
  const calendar = calendarOf(seasons, first, asOf)
  const [x, tx, T] = [scores.histories.x[0], scores.histories.tx[0], scores.histories.T[0]]
  const [none] = purchaseProbabilities(fit.model, calendar.at(asOf + 1095) - calendar.at(asOf), 0, { x, tx, T })
  return {
    day: dayText(middle[0]),
    earliest: dayText(lower[0]),
    latest: Number.isNaN(upper[0]) ? null : dayText(upper[0]),
    chance: 1 - none,
  }
}

const mostPoints = 150

/** P(alive) on days spread over the customer's time, and on and just before each order. */
function historyOf({ days }: Purchases, model: ValueModel, asOf: number): CustomerValue['history'] {
  const first = days[0]
  const step = Math.max(1, Math.ceil((asOf - first) / mostPoints))
  const wanted = new Set([asOf])
  for (let day = first; day <= asOf; day += step) wanted.add(day)
  for (const day of days.slice(-mostPoints)) for (const each of [day - 1, day]) if (each >= first) wanted.add(each)
  const points = [...wanted].sort((a, b) => a - b)
  const calendar = calendarOf(model.seasons, model.first, asOf)
  const bought = points.map((point) => days.filter((day) => day <= point))
  const since = (day: number) => calendar.at(day) - calendar.at(first)
  const alive = probabilityAlive(model.fit.model, {
    x: bought.map((known) => known.length - 1),
    tx: bought.map((known) => since(known.at(-1)!)),
    T: points.map(since),
  })
  return points.map((point, i) => ({ day: dayText(point), pAlive: alive[i] }))
}

/** Among fewer customers than these, a rank says nothing. */
const fewestToRank = 20

interface Ranked {
  lastOrderDay: string | null
  purchases: number
  year: number
}

/** Where the customer stands among all: share that is expected to bring less, and the segment by how lately and how often they bought. */
async function readRank(clickhouse: ClickHouse, { lastOrderDay, purchases, year }: Ranked) {
  const [{ customers, earlier, fewer, less }] = await clickhouse.query<{
    customers: number
    earlier: number
    fewer: number
    less: number
  }>({
    text: `SELECT count() AS customers, countIf(last_day < {lastDay:Date}) AS earlier, countIf(s.purchases < {purchases:UInt32}) AS fewer,
             countIf(expected_value_365 < {year:Decimal(18, 4)}) AS less FROM ${latestScores} AS s`,
    params: { lastDay: lastOrderDay, purchases, year: year.toFixed(4) },
  })
  if (customers < fewestToRank) return { segment: null, worthMoreThan: null }
  const score = (worse: number) => 1 + Math.min(4, Math.floor((5 * worse) / customers))
  const segment = segmentOf(score(earlier), score(fewer))
  const { name, meaning } = segments.find((each) => each.segment === segment)!
  return { segment: { segment, name, meaning }, worthMoreThan: less / customers }
}
