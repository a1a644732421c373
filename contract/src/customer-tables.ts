import type { z } from 'zod'
import type { customersPage, timelinePage } from './customer.ts'
import type { Table } from './table.ts'

export const customerRows: Table<z.output<typeof customersPage>> = {
  name: () => 'customers',
  columns: () => ({
    ...{ customerId: 'integer', name: 'text', email: 'text', phone: 'text', ownId: 'text' },
    ...{ worth: 'decimal', currency: 'text', orders: 'integer', firstOrderAt: 'moment', lastOrderAt: 'moment' },
    ...{ firstSeenAt: 'moment', lastSeenAt: 'moment' },
    ...{ expectedValue: 'decimal', expectedValueLower: 'decimal', expectedValueUpper: 'decimal' },
    ...{ pAlive: 'number', pAliveLower: 'number', pAliveUpper: 'number' },
  }),
  rows: ({ items }) =>
    items.map(({ worth, expectedValue, pAlive, ...row }) => ({
      ...row,
      ...{ worth: worth.amount, currency: worth.currency },
      expectedValue: expectedValue?.value,
      expectedValueLower: expectedValue?.lower,
      expectedValueUpper: expectedValue?.upper,
      pAlive: pAlive?.value,
      pAliveLower: pAlive?.lower,
      pAliveUpper: pAlive?.upper,
    })),
}

/** A customer's whole timeline, as a person may ask for it of a business. */
export const timelineRows: Table<z.output<typeof timelinePage>> = {
  name: () => 'timeline',
  columns: () => ({
    ...{ time: 'moment', type: 'text', event: 'text', channel: 'text', source: 'text', identity: 'text' },
    ...{ properties: 'text', traits: 'text' },
  }),
  rows: ({ items }) =>
    items.map(({ identity, properties, traits, time, type, event, channel, source }) => ({
      ...{ time, type, event, channel, source, identity: `${identity.kind} ${identity.value}` },
      ...{ properties: JSON.stringify(properties), traits: JSON.stringify(traits) },
    })),
}
