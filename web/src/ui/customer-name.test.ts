import { expect, test } from 'vitest'
import { customerName } from './customer-name.ts'

const nobody = { customerId: 847, name: null, email: null, phone: null }

test('a customer is called by name, then by address, then by the id that the business gave', () => {
  expect(customerName({ ...nobody, name: 'Ana', email: 'ana@example.com' })).toBe('Ana')
  expect(customerName({ ...nobody, email: 'ana@example.com', phone: '+351912000000' })).toBe('ana@example.com')
  const identity = { identityId: 1, namespace: '', firstSeenAt: '2026-03-04T00:00:00.000Z' }
  const identities = [
    { ...identity, kind: 'anonymous_id' as const, value: 'a-1' },
    { ...identity, kind: 'user_id' as const, value: '14646' },
  ]
  expect(customerName({ ...nobody, identities })).toBe('User id 14646')
  expect(customerName(nobody)).toBe('Customer 847')
})
