import type { PriceAnswers } from '@esteem/stats'
import type { ClickHouse } from '../../platform/index.ts'
import { voiceSql } from '../query/answers.ts'

/** Each person's newest four prices of each thing in each currency, of those who gave all four. */
const fourPrices = `
    SELECT if(product_id != '', product_id, toString(survey_id)) AS price_id, product_id != '' AS is_product, currency, ${voiceSql} AS voice,
      [argMaxIf(toNullable(score), (time, feedback_id), metric = 'price_too_cheap'), argMaxIf(toNullable(score), (time, feedback_id), metric = 'price_cheap'),
       argMaxIf(toNullable(score), (time, feedback_id), metric = 'price_expensive'), argMaxIf(toNullable(score), (time, feedback_id), metric = 'price_too_expensive')] AS four,
      toDate(max(time), {timeZone:String}) AS last_day, toDate(min(time), {timeZone:String}) AS first_day
    FROM feedback
    WHERE metric IN ('price_too_cheap', 'price_cheap', 'price_expensive', 'price_too_expensive') AND score >= 0 AND NOT has(flags, 'bot')
    GROUP BY price_id, is_product, currency, voice HAVING NOT has(four, NULL)`

/** Each thing in each currency. */
export const pricedSql = `
    SELECT price_id, is_product, currency, count() AS people, ifNull(any(product_name), '') AS name,
      toString(min(p.first_day)) AS first_day, toString(max(p.last_day)) AS last_day
    FROM (${fourPrices}) AS p
    ANY LEFT JOIN (SELECT product_id AS price_id, any(name) AS product_name FROM order_items WHERE name != '' GROUP BY product_id) AS i USING price_id
    WHERE {priceId:String} = '' OR price_id = {priceId:String}
    GROUP BY price_id, is_product, currency ORDER BY people DESC, price_id, currency LIMIT 500`

/** What each person said of one thing. */
export const fourSql = `
    SELECT four FROM (${fourPrices}) WHERE price_id = {priceId:String} AND currency = {currency:String} ORDER BY voice`

export interface Priced {
  price_id: string
  is_product: number
  name: string
  currency: string
  people: number
  first_day: string
  last_day: string
}

/** What people were asked about the price of, the most answered first. */
export async function readPriced(clickhouse: ClickHouse, timeZone: string, priceId = ''): Promise<Priced[]> {
  return await clickhouse.query<Priced>({
    text: pricedSql,
    params: { timeZone, priceId },
  })
}

export async function readPriceAnswers(
  clickhouse: ClickHouse,
  asked: { priceId: string; currency: string; timeZone: string },
): Promise<PriceAnswers> {
  const rows = await clickhouse.query<{ four: number[] }>({
    text: fourSql,
    params: asked,
  })
  const column = (index: number) => Float64Array.from(rows, ({ four }) => four[index])
  return { tooCheap: column(0), cheap: column(1), expensive: column(2), tooExpensive: column(3) }
}
