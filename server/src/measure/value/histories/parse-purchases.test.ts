import { expect, test } from 'vitest'
import { parsePurchases } from './parse-purchases.ts'
import { boughtBetween, extentOf, historiesAt } from './purchases.ts'

const texts = ['9 120:10;7 100:5.5;7 90:1;', '7 100:4.5;7 130!3;8 100!2;', '9 100:20;9 121:0;']

test('pieces are put together by customer and day, whichever piece an order was in', () => {
  const { customerIds, offsets, days, paid, worth } = parsePurchases(texts)
  expect([...customerIds]).toEqual([7, 9])
  expect([...offsets]).toEqual([0, 2, 5])
  expect([...days]).toEqual([90, 100, 100, 120, 121])
  expect([...paid]).toEqual([1, 10, 20, 10, 0])
  expect([...worth]).toEqual([8, 30])
})

test('histories are as of a day; orders without an amount count as purchases but not as spending', () => {
  const purchases = parsePurchases(texts)
  const { x, tx, T, meanSpend, spendCounts, places } = historiesAt(purchases, 125)
  expect([...x]).toEqual([1, 2])
  expect([...tx]).toEqual([10, 21])
  expect([...T]).toEqual([35, 25])
  expect([...spendCounts]).toEqual([2, 2])
  expect([...meanSpend]).toEqual([5.5, 15])
  expect([...historiesAt(purchases, 95).places]).toEqual([0])
  const between = boughtBetween(purchases, places, 100, 120)
  expect([...between.counts]).toEqual([0, 1])
  expect([...between.paid]).toEqual([0, 10])
})

test('the share that was given back is of all that was paid', () => {
  expect(extentOf(parsePurchases(texts))).toEqual({
    first: 90,
    purchases: 5,
    repeatBuyers: 2,
    refundShare: expect.closeTo(3 / 41, 12),
  })
})

test('nothing is nothing', () => {
  expect(parsePurchases([]).customerIds).toHaveLength(0)
})
