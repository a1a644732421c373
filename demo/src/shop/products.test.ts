import { expect, test } from 'vitest'
import { photoOf } from '../files/photos.ts'
import { optionsOf } from '../shop.fixture.ts'
import { createWorld } from '../world.ts'

const { shop } = createWorld(optionsOf())

test('some 200 products in eight categories, each with an id of its own', () => {
  expect(shop.products.length).toBeGreaterThan(190)
  expect(new Set(shop.products.map(({ id }) => id)).size).toBe(shop.products.length)
  expect(new Set(shop.products.map(({ category }) => category)).size).toBe(8)
  for (const { id } of shop.products) expect(id).toMatch(/^[A-Z]+-[A-Z]+$/)
})

test('each quarter a few prices change', () => {
  for (let i = 1; i < shop.priceLists.length; i++) {
    const before = shop.priceLists[i - 1]!.prices
    const changed = shop.priceLists[i]!.prices.filter((price, product) => price !== before[product]).length
    expect(changed).toBeGreaterThan(5)
    expect(changed).toBeLessThan(60)
  }
})

test('price lists are sorted and hold every product', () => {
  for (const { prices, byPrice, sorted } of shop.priceLists) {
    expect([...sorted]).toEqual([...sorted].sort((a, b) => a - b))
    expect([...byPrice].sort((a, b) => a - b)).toEqual([...prices.keys()])
    expect(sorted[0]).toBeGreaterThan(100)
  }
})

test('pairs that go together are two products of the same series', () => {
  expect(shop.pairs.length).toBe(60)
  for (const { first, second } of shop.pairs) expect(shop.products[first]!.series).toBe(shop.products[second]!.series)
})

test('a photo is an SVG that says what it shows', () => {
  const photos = shop.products.map(photoOf)
  expect(new Set(photos).size).toBe(photos.length)
  for (const [i, photo] of photos.entries()) {
    expect(photo).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" viewBox="0 0 400 400".*<\/svg>$/s)
    expect(photo).toContain(`aria-label="${shop.products[i]!.name}"`)
    expect(photo).not.toMatch(/undefined|NaN/)
  }
})
