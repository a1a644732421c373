import { expect, test } from 'vitest'
import { customerName } from './customer-name.ts'

const nobody = { customerId: 847, name: null, email: null, phone: null, ownId: null }

test('a customer is called by name, then by address, then by the id that the business gave', () => {
  expect(customerName({ ...nobody, name: 'Ana', email: 'ana@example.com' })).toBe('Ana')
  expect(customerName({ ...nobody, email: 'ana@example.com', phone: '+351912000000' })).toBe('ana@example.com')
  expect(customerName({ ...nobody, ownId: '14646' })).toBe('14646')
  expect(customerName(nobody)).toBe('Customer 847')
})
