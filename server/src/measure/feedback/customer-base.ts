import type { ClickHouse } from '../../platform/index.ts'
import { addDays, daysBetween } from '../query/days.ts'
import { bands } from './bands.ts'

/** Something that is known of every customer, and how many have which value of it. */
export interface Candidate {
  name: string
  label: string
  /** Values in their own order; neighbours may be joined. */
  ordered: boolean
  /** Customers by value; '' is not known. */
  customers: Map<string, number>
}

export interface CustomerBase {
  /** On an average day of the period. */
  customers: number
  unreachable: number
  candidates: Candidate[]
  /** By person and day of an answer (see `answerKey`): the value of each candidate on that day, if they belonged to the base then. */
  answerers: Map<string, string[]>
}

interface Asked {
  from: string
  to: string
  timeZone: string
}

/** Who has not ordered for so long does not belong to the customer base. */
export const activeDays = 365

/** The base changes within a period, so it is taken on so many days of it, spread evenly. */
export const samples = 4

export const answerKey = (customerId: number, day: string) => `${customerId} ${day}`

const byOrders = `
      SELECT customer_id, arraySort(groupArray(day)) AS days,
        arrayStringConcat(arraySort(groupUniqArray(if(channel = '', 'not known', channel))), ' + ') AS channels
      FROM (
        SELECT customer_id, toString(channel) AS channel, toDate(placed_at, {timeZone:String}) AS day
        FROM orders WHERE NOT cancelled AND customer_id != 0)
      WHERE day <= {to:Date}
      GROUP BY customer_id HAVING days[-1] > {earliest:Date}`

const everAsked = `
      SELECT customer_id FROM survey_invitations UNION DISTINCT SELECT customer_id FROM feedback WHERE event = 'Survey Answered'`

const newestTraits = `
      SELECT customer_id, trait, argMax(value, time) AS own FROM traits GROUP BY customer_id, trait HAVING own NOT IN ('', '""', 'null')`

const answerDays = `
      SELECT customer_id, groupUniqArray(toDate(time, {timeZone:String})) AS moments
      FROM feedback WHERE isNotNull(score) AND toDate(time, {timeZone:String}) BETWEEN {from:Date} AND {to:Date} GROUP BY customer_id`

/** SQL: everyone on each of their `moments` on which they belonged to the base, with the value of every candidate then, in one order. */
const categoriesSql = (moments: string) => `
    SELECT customer_id, moment, arrayFilter(day -> day <= moment, days) AS past,
      arrayConcat(
        [${bands.orders.sql('length(past)')}, ${bands.recency.sql('(moment - past[-1])')}, ${bands.tenure.sql('(moment - past[1])')}, channels],
        arrayMap(name -> multiIf(own[name] = '', '', name = 'age', ${bands.age.sql('toInt32OrZero(own[name])')},
          name = 'birthday', ${bands.age.sql(`dateDiff('year', ifNull(toDate32(parseDateTimeBestEffortOrNull(own[name])), {to:Date}), {to:Date})`)}, own[name]), {traits:Array(String)})
      ) AS categories
    FROM (${byOrders}) AS o ${moments}
    ANY LEFT JOIN (
      SELECT customer_id, CAST((groupArray(toString(trait)), groupArray(if(startsWith(own, '"'), JSONExtractString(own), own))), 'Map(String, String)') AS own
      FROM (${newestTraits}) WHERE trait IN {traits:Array(String)} GROUP BY customer_id) AS t USING customer_id
    ARRAY JOIN moments AS moment
    WHERE NOT has({unreachable:Array(String)}, channels) AND past[-1] > moment - {active:UInt16}`

/** Everyone who had ordered within a year before the days of a period, and what was known of them then; null where nobody had. */
export async function readCustomerBase(clickhouse: ClickHouse, asked: Asked): Promise<CustomerBase | null> {
  const days = { ...asked, earliest: addDays(asked.from, -activeDays), active: activeDays }
  const channels = await clickhouse.query<{ channels: string; customers: number; asked: number }>({
    text: `
      SELECT channels, count() AS customers, countIf(customer_id GLOBAL IN (${everAsked})) AS asked
      FROM (${byOrders}) GROUP BY channels`,
    params: days,
  })
  const total = (rows: typeof channels) => rows.reduce((sum, row) => sum + row.customers, 0)
  const [reached, unreached] = [channels.filter((row) => row.asked > 0), channels.filter((row) => row.asked === 0)]
  if (reached.length === 0) return null
  const traits = await chooseTraits(clickhouse, days, total(reached))
  const moments = momentsOf(asked)
  const params = { ...days, traits, unreachable: unreached.map((row) => row.channels), moments }
  const [targets, answerers] = await Promise.all([
    clickhouse.query<{ place: number; category: string; customers: number }>({
      text: `
        SELECT place, category, count() AS customers
        FROM (${categoriesSql('CROSS JOIN (SELECT {moments:Array(Date)} AS moments) AS m')})
        ARRAY JOIN arrayEnumerate(categories) AS place, categories AS category
        GROUP BY place, category`,
      params,
    }),
    clickhouse.query<{ customer_id: number; moment: string; categories: string[] }>({
      text: `SELECT customer_id, moment, categories FROM (${categoriesSql(`INNER JOIN (${answerDays}) AS m USING customer_id`)})`,
      params,
    }),
  ])
  const names = [
    ...[bands.orders, bands.recency, bands.tenure].map(({ name, label }) => ({ name, label, ordered: true })),
    { name: 'bought-through', label: 'Bought through', ordered: false },
    ...traits.map((trait) => ({
      name: `trait:${trait}`,
      label: trait,
      ordered: trait === 'age' || trait === 'birthday',
    })),
  ]
  const moment = targets.filter(({ place }) => place === 1).reduce((sum, row) => sum + row.customers, 0)
  if (moment === 0) return null
  return {
    customers: Math.round(moment / moments.length),
    unreachable: total(unreached),
    candidates: names.map((known, index) => ({
      ...known,
      customers: new Map(
        targets.filter(({ place }) => place === index + 1).map((row) => [row.category, row.customers]),
      ),
    })),
    answerers: new Map(
      answerers.map(({ customer_id, moment, categories }) => [answerKey(customer_id, moment), categories]),
    ),
  }
}

/** The last day, and as many before it as make equal parts of the period. */
function momentsOf({ from, to }: Asked): string[] {
  const length = daysBetween(from, to) + 1
  const days = Array.from({ length: samples }, (_, part) => addDays(to, -Math.round((part * length) / samples)))
  return [...new Set(days)]
}

/** Traits that most customers have, with few values: what customers can be told apart by. Ages are made bands of. */
async function chooseTraits(clickhouse: ClickHouse, days: object, base: number): Promise<string[]> {
  const rows = await clickhouse.query<{ trait: string }>({
    text: `
      SELECT trait, count() AS known, uniqExact(own) AS values
      FROM (${newestTraits}) WHERE customer_id GLOBAL IN (SELECT customer_id FROM (${byOrders}))
      GROUP BY trait
      HAVING known >= 0.3 * {base:UInt32} AND (values BETWEEN 2 AND least(30, known / 5) OR trait IN ('age', 'birthday'))
      ORDER BY known DESC, trait LIMIT 12`,
    params: { ...days, base },
  })
  return rows.map(({ trait }) => trait)
}
