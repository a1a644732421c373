import type { PricesAnswer } from '@esteem/contract'
import { createRandom, type PricePointName, StatsError, vanWestendorp, vanWestendorpIntervals } from '@esteem/stats'
import { type ClickHouse, notFound } from '../../platform/index.ts'
import { type Priced, readPriceAnswers, readPriced } from './answers.ts'

interface Asked {
  priceId: string
  currency?: string
  level: number
  timeZone: string
}

/** Van Westendorp's price sensitivity meter of one thing, in one currency. */
export async function readPrices(clickhouse: ClickHouse, asked: Asked): Promise<PricesAnswer> {
  const { priceId, currency, level, timeZone } = asked
  const known = await readPriced(clickhouse, timeZone, priceId)
  const thing = known.find((one) => currency === undefined || one.currency === currency)
  if (!thing) throw notFound('price', priceId)
  const answers = await readPriceAnswers(clickhouse, { priceId, currency: thing.currency, timeZone })
  const common = {
    thing: describeThing(thing),
    period: { from: thing.first_day, to: thing.last_day, timeZone },
    level,
  }
  try {
    const found = vanWestendorp(answers)
    const intervals = vanWestendorpIntervals(answers, { level, random: createRandom(1), draws: 1000 })
    const point = (name: PricePointName) => {
      const { price, share, crosses, from, to } = found[name]
      const interval = intervals[name]
      const [lower, upper] = interval.crosses ? [interval.lower, interval.upper] : [from, to]
      return { price, share, crosses, lower, upper }
    }
    const { curves } = found
    return {
      ...common,
      respondents: found.respondents,
      intransitive: found.intransitive,
      explanation: null,
      points: {
        marginalCheapness: point('marginalCheapness'),
        optimal: point('optimal'),
        indifference: point('indifference'),
        marginalExpensiveness: point('marginalExpensiveness'),
      },
      curves: curves.prices.map((price, index) => ({
        price,
        tooCheap: curves.tooCheap[index],
        cheap: curves.cheap[index],
        expensive: curves.expensive[index],
        tooExpensive: curves.tooExpensive[index],
      })),
    }
  } catch (error) {
    if (!(error instanceof StatsError && error.code === 'too-few')) throw error
    const explanation =
      'Fewer than two people gave prices that rise from too cheap to too expensive, so that no curves can be drawn. Ask more.'
    return { ...common, respondents: 0, intransitive: answers.tooCheap.length, explanation, points: null, curves: [] }
  }
}

export function describeThing({ price_id, is_product, name, currency, people, last_day }: Priced) {
  return {
    priceId: price_id,
    kind: is_product ? ('product' as const) : ('survey' as const),
    name: name || price_id,
    currency,
    people,
    lastAnswer: last_day,
  }
}
