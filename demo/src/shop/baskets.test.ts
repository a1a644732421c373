import { createRandom } from '@esteem/stats/random'
import { expect, test } from 'vitest'
import { optionsOf } from '../shop.fixture.ts'
import { createWorld } from '../world.ts'
import { fillBasket } from './baskets.ts'

const { shop } = createWorld(optionsOf())
const list = shop.priceLists[3]!

test.each([600, 2500, 7000, 30_000])('baskets for %i cents cost that on average', (amount) => {
  const random = createRandom(amount)
  const n = 4000
  let sum = 0
  let squares = 0
  for (let i = 0; i < n; i++) {
    const cost = fillBasket(random, shop, list, i % 8, amount).reduce(
      (all, line) => all + line.price * line.quantity,
      0,
    )
    sum += cost
    squares += cost * cost
  }
  const error = Math.sqrt((squares / n - (sum / n) ** 2) / n)
  expect(Math.abs(sum / n - amount)).toBeLessThan(4 * error + 0.5)
})

test('a basket is never empty and holds no product twice', () => {
  const random = createRandom(5)
  for (let i = 0; i < 500; i++) {
    const lines = fillBasket(random, shop, list, 3, 100 + i * 20)
    expect(lines.length).toBeGreaterThan(0)
    expect(new Set(lines.map(({ product }) => product)).size).toBe(lines.length)
    for (const { quantity, price, product } of lines) {
      expect(quantity).toBeGreaterThan(0)
      expect(price).toBe(list.prices[product])
    }
  }
})
