import { importField, importRoles } from '@esteem/contract'
import { expect, test } from 'vitest'
import { fieldLabel, fieldOptions, notUsed } from './field-options.ts'

const values = (...given: Parameters<typeof fieldOptions>) => fieldOptions(...given).map((option) => option.value)

test('a file of orders offers the fields of orders, and its column as a trait', () => {
  const offered = values('orders', 'Shoe Size', null)
  expect(offered).toEqual(expect.arrayContaining([notUsed, 'orderId', 'orderTotal', 'email', 'trait.shoe_size']))
  expect(offered).not.toContain('paymentValue')
})

test('what is chosen is always among the choices', () => {
  expect(values('orders', 'City', 'trait.home_town')).toContain('trait.home_town')
  expect(values('payments', 'Note', 'trait.note')).toContain('trait.note')
})

test('every choice is one that the server takes', () => {
  for (const role of importRoles)
    for (const column of ['Net. amount (€)', ' x ', '...', 'a'.repeat(300)])
      for (const value of values(role, column, null).filter((one) => one !== notUsed))
        expect(importField.safeParse(value).success, value).toBe(true)
})

test('open fields say what they are', () => {
  expect(fieldLabel('trait.shoe_size')).toBe('Trait of the customer: Shoe size')
  expect(fieldLabel('orderId')).toBe('Order number')
})
