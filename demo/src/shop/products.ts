import { normal } from '@esteem/stats/random'
import { type Calendar, day } from '../calendar.ts'
import { cumulate, mix, purposes, stream } from '../chance.ts'
import type { Scenarios } from '../scenarios.ts'
import { companions, makers, type ProductType, productTypes, series, seriesPerType } from './catalogue.ts'

export interface Product {
  index: number
  id: string
  type: ProductType
  series: (typeof series)[number]
  name: string
  category: string
  maker: (typeof makers)[number]
  /** standardised; customers feel it, and nothing in the data states it */
  quality: number
  popularity: number
  imageUrl: string
}

/** Prices of all products, in cents, from a day on. `byPrice` lists the products from cheap to dear. */
export interface PriceList {
  from: number
  prices: Int32Array
  byPrice: Int32Array
  sorted: Int32Array
}

/** Two products that are bought together; the weight is against all other pairs. */
export interface Pair {
  first: number
  second: number
  weight: number
}

export interface Shop {
  products: Product[]
  pairs: Pair[]
  /** cumulative attraction of the pairs */
  pairWeights: Float64Array
  priceLists: PriceList[]
  pricesAt: (time: number) => PriceList
  /** attraction of each product to each of eight tastes (craft 1, gifts 2, origin 4), and the same cumulated */
  attractions: Float64Array[]
  tastes: Float64Array[]
}

export const shopUrl = 'https://lume-linho.example'

export function createShop(seed: number, calendar: Calendar, scenarios: Scenarios): Shop {
  const products = makeProducts(mix(seed, purposes.product))
  const priceLists = makePriceLists(mix(seed, purposes.price), products, calendar, scenarios)
  const attractions = Array.from({ length: 8 }, (_, taste) =>
    Float64Array.from(products, (product) => attraction(product, taste)),
  )
  const pairs = makePairs(products)
  return {
    products,
    pairs,
    pairWeights: cumulate(pairs.map(({ weight }) => weight)),
    priceLists,
    pricesAt: (time) => {
      let i = priceLists.length - 1
      while (i > 0 && priceLists[i]!.from > time) i--
      return priceLists[i]!
    },
    attractions,
    tastes: attractions.map(cumulate),
  }
}

function makeProducts(key: number): Product[] {
  return productTypes.flatMap((type, typeIndex) =>
    Array.from({ length: seriesPerType }, (_, i) => {
      const kind = series[(type.firstSeries + i) % series.length]!
      const index = typeIndex * seriesPerType + i
      const random = stream(key, purposes.product, index)
      const id = `${type.code}-${plain(kind.name).toUpperCase()}`
      return {
        index,
        id,
        type,
        series: kind,
        name: `${kind.name} ${type.noun}, ${kind.finish}`,
        category: type.category,
        maker: makers[Math.floor(random() * makers.length)]!,
        quality: normal(random),
        popularity: Math.exp(0.7 * normal(random)),
        imageUrl: `${shopUrl}/photos/${id}.svg`,
      } as Product
    }),
  )
}

function makePairs(products: Product[]): Pair[] {
  const byId = new Map(products.map((product) => [product.id, product]))
  return companions.flatMap(([first, second, strength]) =>
    products
      .filter(({ type }) => type.code === first)
      .flatMap((product) => {
        const other = byId.get(`${second}-${plain(product.series.name).toUpperCase()}`)
        if (!other) return []
        return [{ first: product.index, second: other.index, weight: strength * product.popularity }]
      }),
  )
}

function attraction(product: Product, taste: number): number {
  const craft = ['Ceramics', 'Textiles', 'Wood'].includes(product.category)
  return (
    product.popularity *
    (taste & 1 && craft ? 1.8 : 1) *
    (taste & 2 && product.type.giftable ? 2 : 1) *
    (taste & 4 && product.maker.local ? 2.2 : 1)
  )
}

/** A new list each quarter, in which about one price in eight changes; and one on the day of a general rise. */
function makePriceLists(key: number, products: Product[], calendar: Calendar, scenarios: Scenarios): PriceList[] {
  const days: number[] = []
  for (let at = calendar.start; at < calendar.horizon; at += 91 * day) days.push(at)
  const rise = scenarios.start('price-rise')
  if (rise > calendar.start && rise < calendar.horizon && !days.includes(rise)) days.push(rise)
  days.sort((a, b) => a - b)
  const base = products.map(
    (product, i) => product.type.price * Math.exp(0.16 * normal(stream(key, purposes.price, i))),
  )
  return days.map((from) => {
    const factor = scenarios.priceFactor(from)
    const prices = Int32Array.from(base, (price, i) => toPrice(price * drift(key, i, from, calendar) * factor))
    const byPrice = Int32Array.from(products.keys()).sort((a, b) => prices[a]! - prices[b]! || a - b)
    return { from, prices, byPrice, sorted: byPrice.map((i) => prices[i]!) }
  })
}

/** How far a price has moved by a day: the product of its quarterly changes so far. */
function drift(key: number, product: number, time: number, calendar: Calendar): number {
  let factor = 1
  const quarters = Math.floor((time - calendar.start) / (91 * day))
  for (let quarter = 1; quarter <= quarters; quarter++) {
    const random = stream(key, purposes.price, product * 64 + quarter + 4096)
    if (random() < 0.13) factor *= 0.94 + 0.19 * random()
  }
  return factor
}

/** Cents, rounded as shops do: to ten cents below five euros, to fifty below fifty, to whole euros above. */
function toPrice(euros: number): number {
  const step = euros < 5 ? 10 : euros < 50 ? 50 : 100
  return Math.max(step, Math.round((euros * 100) / step) * step)
}

/** A name in ASCII letters, as in addresses. */
export function plain(text: string): string {
  return text.normalize('NFD').replace(/[^\x20-\x7e]/g, '')
}
