import type { Random } from '@esteem/stats/random'
import { chooseWeighted } from '../chance.ts'
import { togetherShare } from '../parameters.ts'
import type { PriceList, Shop } from './products.ts'

export interface Line {
  product: number
  quantity: number
  /** of one piece, in cents */
  price: number
}

/**
 * Fills a basket to an amount of money, in cents. The last pick is drawn between the prices just below and just above what is
 * left, in such proportion that baskets cost on average exactly the amount: spending keeps the mean that the truth states.
 */
export function fillBasket(random: Random, shop: Shop, list: PriceList, taste: number, amount: number): Line[] {
  const lines: Line[] = []
  const cheapest = list.sorted[0]!
  let left = amount
  if (random() < togetherShare) left -= takePair(random, shop, list, left, lines)
  let wished = 1
  while (wished < 5 && random() < 0.45) wished++
  while (lines.length + 1 < wished && left > 2 * cheapest) {
    const picked = pick(random, shop, list, taste, 0.75 * left)
    if (picked === null) break
    left -= add(lines, picked, 1, list)
  }
  finish(random, shop, list, taste, left, lines)
  return lines
}

/** Two things that go together, if a pair that the money reaches comes to mind; what they cost. */
function takePair(random: Random, shop: Shop, list: PriceList, most: number, lines: Line[]): number {
  for (let tries = 0; tries < 8; tries++) {
    const { first, second } = shop.pairs[chooseWeighted(random, shop.pairWeights)]!
    if (list.prices[first]! + list.prices[second]! <= most)
      return add(lines, first, 1, list) + add(lines, second, 1, list)
  }
  return 0
}

function pick(random: Random, shop: Shop, list: PriceList, taste: number, most: number): number | null {
  for (let tries = 0; tries < 6; tries++) {
    const product = chooseWeighted(random, shop.tastes[taste]!)
    if (list.prices[product]! <= most) return product
  }
  return null
}

function finish(random: Random, shop: Shop, list: PriceList, taste: number, amount: number, lines: Line[]): void {
  const { sorted, byPrice } = list
  const dearest = sorted[sorted.length - 1]!
  let left = amount
  while (left > dearest) left -= add(lines, byPrice[byPrice.length - 1 - Math.floor(random() * 12)]!, 1, list)
  if (left <= 0) return
  const pieces = left > 4000 && random() < 0.2 ? 2 + Math.floor(random() * 3) : 1
  const each = left / pieces
  const above = firstAbove(sorted, each)
  const low = above > 0 ? near(random, shop, list, taste, Math.max(0, above - 7), above) : null
  const high = near(random, shop, list, taste, above, Math.min(sorted.length, above + 7))
  const lowPrice = low === null ? 0 : list.prices[low]!
  const highPrice = list.prices[high]!
  if (random() * (highPrice - lowPrice) < each - lowPrice) add(lines, high, pieces, list)
  else if (low !== null) add(lines, low, pieces, list)
  else if (lines.length === 0) add(lines, high, 1, list)
}

/** One of the products between two places of the price list, by taste. */
function near(random: Random, shop: Shop, list: PriceList, taste: number, from: number, to: number): number {
  const attraction = shop.attractions[taste]!
  let sum = 0
  for (let i = from; i < to; i++) sum += attraction[list.byPrice[i]!]!
  let target = random() * sum
  for (let i = from; i < to; i++) if ((target -= attraction[list.byPrice[i]!]!) < 0) return list.byPrice[i]!
  return list.byPrice[to - 1]!
}

function firstAbove(sorted: Int32Array, value: number): number {
  let low = 0
  let high = sorted.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle]! > value) high = middle
    else low = middle + 1
  }
  return low
}

function add(lines: Line[], product: number, quantity: number, list: PriceList): number {
  const price = list.prices[product]!
  const same = lines.find((line) => line.product === product)
  if (same) same.quantity += quantity
  else lines.push({ product, quantity, price })
  return price * quantity
}
