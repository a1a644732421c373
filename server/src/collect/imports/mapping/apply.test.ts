import type { ImportFieldId, ImportMapping } from '@esteem/contract'
import { describe, expect, test } from 'vitest'
import { compileMapping } from './apply.ts'

const now = Date.UTC(2026, 0, 1)

function mapping(columns: Record<string, ImportFieldId | null>, more: Partial<ImportMapping> = {}): ImportMapping {
  return {
    role: 'order-lines',
    columns: Object.entries(columns).map(([column, field]) => ({ column, field, dateOrder: 'ymd', decimalMark: '.' })),
    currency: 'EUR',
    timeZone: 'UTC',
    cancellationPrefix: null,
    statuses: {},
    ...more,
  }
}

const lines = mapping({
  order: 'orderId',
  when: 'orderedAt',
  sku: 'productId',
  qty: 'quantity',
  price: 'unitPrice',
  off: 'lineDiscount',
  who: 'userId',
})
const apply = (cells: string[], of = lines) =>
  compileMapping(of, false, now)({ line: 7, cells, raw: cells.join(','), problem: null })
const problems = (cells: string[], of = lines) => apply(cells, of).problems?.map(({ message }) => message)

describe('a row that can be used', () => {
  test('becomes typed, its line total exact', () => {
    expect(apply(['1', '2020-01-02 10:00', 'A', '3', '0.1', '', '17850.0']).rows).toMatchObject([
      {
        line: 7,
        orderId: '1',
        orderedAt: Date.UTC(2020, 0, 2, 10),
        productId: 'A',
        quantity: '3',
        unitPrice: '0.1',
        lineTotal: '0.3',
        userId: '17850',
      },
    ])
    expect(apply(['1', '2020-01-02', 'A', '3', '10', '-1.5', '7']).rows).toMatchObject([{ lineTotal: '28.5' }])
    expect(apply(['1', '2020-01-02', 'A', '', '10', '', '7']).rows).toMatchObject([{ quantity: null, lineTotal: '10' }])
  })

  test('may leave cells empty, or write a word for nothing', () => {
    expect(apply(['1', 'NULL', 'A', 'N/A', '10', '\\N', 'null']).rows).toMatchObject([
      { orderedAt: null, quantity: null, userId: '' },
    ])
  })

  test('may have empty cells beyond the columns', () => {
    expect(apply(['1', '2020-01-02', 'A', '1', '2', '', '7', '', ' ']).rows).toHaveLength(1)
  })

  test('keeps leading zeros of numbers that are names', () => {
    expect(apply(['007', '2020-01-02', '0042', '1', '2', '', '00001']).rows).toMatchObject([
      { orderId: '007', productId: '0042', userId: '00001' },
    ])
  })

  test('may have its time in a column of its own, read in the time zone of the file', () => {
    const own = mapping(
      { order: 'orderId', day: 'orderedAt', clock: 'orderedTime', total: 'orderTotal' },
      { timeZone: 'America/New_York' },
    )
    expect(apply(['1', '2020-03-08', '3:30 PM', '5'], own).rows).toMatchObject([
      { orderedAt: Date.UTC(2020, 2, 8, 19, 30) },
    ])
    expect(problems(['1', '2020-03-08', 'noon', '5'], own)).toEqual([
      'day: “2020-03-08 noon” is not a date written as year-month-day.',
    ])
  })

  test('says its currency beside an amount', () => {
    expect(apply(['1', '2020-01-02', 'A', '1', '£2', '', '7']).rows).toMatchObject([
      { unitPrice: '2', currency: 'GBP' },
    ])
  })

  test('unpacks products that share a cell', () => {
    const packed = mapping(
      { order: 'orderId', when: 'orderedAt', total: 'orderTotal', one: 'packedLines', two: 'packedLines' },
      { role: 'orders' },
    )
    const rows = apply(
      [
        '1',
        '2020-01-02',
        '21',
        'name:Bowl|product_id:9|sku:B-1|quantity:2|total:18.00',
        'name:Spoon|sku:|product_id:12|quantity:1|price:3',
      ],
      packed,
    ).rows
    expect(rows).toMatchObject([
      { part: 0, productName: 'Bowl', productId: 'B-1', quantity: '2', lineTotal: '18', orderTotal: '21' },
      {
        part: 1,
        productName: 'Spoon',
        productId: '12',
        quantity: '1',
        unitPrice: '3',
        lineTotal: '3',
        orderTotal: '21',
      },
    ])
    expect(apply(['1', '2020-01-02', '21', '2× Bowl, large, 1× Spoon', ''], packed).rows).toMatchObject([
      { productName: 'Bowl, large', quantity: '2' },
      { productName: 'Spoon', quantity: '1' },
    ])
  })

  test('gives traits and properties the kind of value they hold', () => {
    const customers = mapping(
      {
        mail: 'email',
        first: 'firstName',
        last: 'lastName',
        points: 'trait.points',
        zip: 'trait.zip',
        vip: 'trait.vip',
        id: 'externalId.shop',
      },
      { role: 'customers' },
    )
    const typed = { ...customers, columns: customers.columns.map((column) => ({ ...column, dateOrder: null })) }
    expect(apply(['a@x.org', 'Ann', 'Lee', '12.5', '01234', 'TRUE', '77.0'], typed).rows).toMatchObject([
      {
        email: 'a@x.org',
        traits: { name: 'Ann Lee', firstName: 'Ann', points: 12.5, zip: '01234', vip: true },
        externalIds: { shop: '77' },
      },
    ])
  })
})

describe('a row that cannot be used says why', () => {
  test.each([
    [['1', '2020-13-02', 'A', '1', '2', '', '7'], 'when: “2020-13-02” is not a date written as year-month-day.'],
    [['1', '2020-01-02', 'A', 'one', '2', '', '7'], 'qty: “one” is not a number with a point before the decimals.'],
    [['1', '2020-01-02', 'A', '1', '2,50', '', '7'], 'price: “2,50” is not a number with a point before the decimals.'],
    [['1', '2020-01-02', 'A', '1', '0.1234567', '', '7'], 'price: “0.1234567” has more than 6 decimals.'],
    [['1', '2020-01-02', 'A', '1', '1234567890123', '', '7'], 'price: “1234567890123” is too large.'],
    [['1', '2020-01-02', 'A', '999999999', '999999999', '', '7'], 'Quantity times price is too large.'],
    [['', '2020-01-02', 'A', '1', '2', '', '7'], 'There is no order number.'],
    [['1', '2031-01-02', 'A', '1', '2', '', '7'], 'The order date lies before 1970 or in the future.'],
    [
      ['1', '2020-01-02', 'A', '1', '2', '', '4.47911E+11'],
      'who: “4.47911E+11” was shortened by Excel; format the column as text and export it again.',
    ],
    [['1', '2020-01-02', 'A'], 'The row has 3 cells where the table has 7 columns.'],
    [['1', '2020-01-02', 'A', '1', '2', '', '7', 'more'], 'The row has 8 cells where the table has 7 columns.'],
  ])('%j', (cells, message) => {
    expect(problems(cells)).toEqual([message])
  })

  test('with every reason at once, and the order that has to wait for it', () => {
    const { problems: found, ...rest } = apply(['9', 'never', 'A', 'x', '2', '', '7'])
    expect(found).toMatchObject([
      { column: 'when', value: 'never' },
      { column: 'qty', value: 'x' },
    ])
    expect(rest).toMatchObject({ rows: null, orderId: '9' })
  })

  test('customers need a name to go by, events a moment', () => {
    const customers = mapping({ mail: 'email', city: 'city' }, { role: 'customers' })
    expect(problems(['', 'Lisbon'], customers)).toEqual([
      'There is nothing that names a customer: no number, e-mail or phone.',
    ])
    expect(problems(['a@@x', 'Lisbon'], customers)).toEqual(['mail: “a@@x” is not an e-mail address.'])
    const events = mapping({ what: 'event', when: 'occurredAt', who: 'userId' }, { role: 'events' })
    expect(problems(['Signed Up', '', '7'], events)).toEqual(['There is no date.'])
  })
})
