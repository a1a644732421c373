import type { ImportFigures } from '@esteem/contract'
import { expect, test } from 'vitest'
import { figureRows } from './figure-rows.ts'

const figures: ImportFigures = {
  rows: 541_909,
  rejectedRows: 0,
  rejectedFor: [],
  customers: 4_372,
  orders: 22_190,
  ordersNew: 22_000,
  ordersChanged: 190,
  ordersKnown: 0,
  ordersUnpaid: 0,
  ordersWithoutCustomer: 0,
  refunds: 0,
  refundsMatched: 0,
  corrections: 0,
  events: 0,
  net: { GBP: '9747747.93' },
  netWithoutCustomer: {},
}

test('customers, orders and their worth come first, and what is nought is left out', () => {
  expect(figureRows(figures).map((row) => row.label)).toEqual(['Customers', 'Orders', 'Worth', 'Rows read'])
  expect(figureRows(figures)[1]?.note).toMatch(/^22.000 new and 190 changed$/)
})

test('orders without a customer say what they are worth', () => {
  const rows = figureRows({ ...figures, ordersWithoutCustomer: 5, netWithoutCustomer: { GBP: '12.50' } })
  expect(rows.find((row) => row.label === 'Orders without a customer')?.note).toContain('12.50')
})

test('an import of what was here already still says so', () => {
  const rows = figureRows({ ...figures, ordersNew: 0, ordersChanged: 0, ordersKnown: 22_190 })
  expect(rows[1]?.note).toMatch(/already here/)
})
