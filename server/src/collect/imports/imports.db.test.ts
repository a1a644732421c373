import { type Client, downloadRejects } from '@esteem/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type ImportShop, openImportShop } from '../../../../test/import-shop.ts'

let shop: ImportShop
let client: Client
beforeAll(async () => {
  shop = await openImportShop()
  client = shop.client
})
afterAll(() => shop.stop())

async function customer(search: string) {
  const { items } = await client.listCustomers({ query: { search } })
  expect(items.map(({ name, email }) => name ?? email ?? search)).toHaveLength(1)
  return client.getCustomer({ params: { customerId: items[0]!.customerId } })
}

async function timeline(search: string) {
  const { customerId } = await customer(search)
  const { items } = await client.getTimeline({ params: { customerId }, query: { limit: 100 } })
  return items.map(({ event, type, time, properties }) => ({ event: event || type, time, properties }))
}

const csv = (...lines: string[]) => `${lines.join('\n')}\n`
const header = 'order,date,customer,sku,product,qty,price'

describe('order lines', () => {
  const file = csv(
    header,
    'L-1,2024-03-01 09:00,ann,B-1,Bowl,2,10.05',
    'L-1,2024-03-01 09:00,ann,S-1,Spoon,1,0.10',
    'L-2,2024-07-01 09:00,ann,B-1,Bowl,1,10.05',
    'L-3,2024-07-02 09:00,,B-1,Bowl,1,10.05',
  )

  test('become one order each, with its products and its total to the penny', async () => {
    const report = await shop.bringIn({ 'lines.csv': file })
    expect(report).toMatchObject({ state: 'done', phase: 'finished', progress: 1, rowsRead: 4, rowsRejected: 0 })
    expect(report.figures).toMatchObject({
      orders: 3,
      ordersNew: 3,
      customers: 1,
      ordersWithoutCustomer: 1,
      net: { EUR: '40.3' },
      netWithoutCustomer: { EUR: '10.05' },
    })
    expect(await customer('ann')).toMatchObject({ orders: 2, worth: { amount: '30.25', currency: 'EUR' } })
    const events = await timeline('ann')
    expect(events.map(({ event, time }) => [event, time])).toEqual([
      ['Order Completed', '2024-07-01T08:00:00.000Z'],
      ['Order Completed', '2024-03-01T09:00:00.000Z'],
    ])
    expect(events[1]!.properties).toMatchObject({
      order_id: 'L-1',
      total: '20.2',
      products: [
        { product_id: 'B-1', name: 'Bowl', quantity: '2', price: '10.05' },
        { product_id: 'S-1', name: 'Spoon', quantity: '1', price: '0.1' },
      ],
    })
  })

  test('of nobody are kept and reported apart', async () => {
    const { ordersWithoutCustomer } = await client.getHome({ query: {} })
    expect(ordersWithoutCustomer).toMatchObject({ orders: 1, amount: { amount: '10.05', currency: 'EUR' } })
  })

  test('told again change nothing; told otherwise they are brought up to date', async () => {
    const before = await timeline('ann')
    const again = await shop.bringIn({ 'again.csv': file })
    expect(again.figures).toMatchObject({ ordersNew: 0, ordersChanged: 0, ordersKnown: 3, events: 0 })
    expect(await timeline('ann')).toEqual(before)

    const changed = await shop.bringIn({ 'changed.csv': file.replace('S-1,Spoon,1', 'S-1,Spoon,3') })
    expect(changed.figures).toMatchObject({ ordersNew: 0, ordersChanged: 1, ordersKnown: 2, events: 1 })
    expect(await customer('ann')).toMatchObject({ orders: 2, worth: { amount: '30.45' } })

    await shop.bringIn({ 'back.csv': file })
    expect(await customer('ann')).toMatchObject({ orders: 2, worth: { amount: '30.25' } })
  })
})

describe('rows without an order number', () => {
  const file = csv('customer,date,total', 'eve,2024-01-01,5.00', 'eve,2024-01-01,5.00', 'eve,2024-01-02,5.00')

  test('are an order each, equal ones too, and stay what they are when told again', async () => {
    const first = await shop.bringIn({ 'rows.csv': file })
    expect(first.figures).toMatchObject({ orders: 3, ordersNew: 3, net: { EUR: '15' } })
    const again = await shop.bringIn({ 'rows.csv': file })
    expect(again.figures).toMatchObject({ ordersNew: 0, ordersKnown: 3, events: 0 })
    const longer = await shop.bringIn({ 'rows.csv': `${file}eve,2024-01-01,5.00\n` })
    expect(longer.figures).toMatchObject({ ordersNew: 1, ordersKnown: 3 })
    expect(await customer('eve')).toMatchObject({ orders: 4, worth: { amount: '20' } })
  })
})

describe('rows that cannot be used', () => {
  const file = csv(
    header,
    'R-1,2024-03-01,rita,B-1,Bowl,1,10',
    'R-1,2024-03-01,rita,S-1,"Spoon, long",many,5',
    'R-2,2024-03-02,rita,B-1,Bowl,1,10',
    'R-3,31 Foo 2024,rita,B-1,Bowl,1,10',
    'R-4,2024-03-02,rita,B-1',
    'R-5,,rita,B-1,Bowl,1,10',
  )

  test('wait with the rest of their order in a file that says why, and that can be mended and imported', async () => {
    const report = await shop.bringIn({ 'lines.csv': file })
    expect(report.figures).toMatchObject({ rows: 6, rejectedRows: 5, orders: 1, net: { EUR: '10' } })
    expect(report.figures!.rejectedFor.map(({ message, rows }) => [rows, message])).toContainEqual([
      1,
      'qty: … is not a number with a point before the decimals.',
    ])
    expect(await customer('rita')).toMatchObject({ orders: 1, worth: { amount: '10' } })

    const [{ fileId, rejectedRows }] = report.files as [(typeof report.files)[0]]
    expect(rejectedRows).toBe(5)
    const download = await new Response(await downloadRejects(shop.options, report.importId, fileId)).arrayBuffer()
    const rejects = new TextDecoder('utf-8', { ignoreBOM: true }).decode(download)
    expect(rejects.split('\r\n')).toEqual([
      '\ufeffRejected line,Why it was rejected,order,date,customer,sku,product,qty,price',
      '2,"Order “R-1” waits for another of its rows, which is rejected.",R-1,2024-03-01,rita,B-1,Bowl,1,10',
      '3,qty: “many” is not a number with a point before the decimals.,R-1,2024-03-01,rita,S-1,"Spoon, long",many,5',
      '5,date: “31 Foo 2024” is not a date written as year-month-day.,R-3,31 Foo 2024,rita,B-1,Bowl,1,10',
      '6,The row has 4 cells where the table has 7 columns.,R-4,2024-03-02,rita,B-1',
      '7,No row says when order “R-5” was placed.,R-5,,rita,B-1,Bowl,1,10',
      '',
    ])

    const mended = rejects
      .replaceAll('many', '2')
      .replaceAll('31 Foo 2024', '2024-03-03')
      .replace('R-5,,', 'R-5,2024-03-05,')
      .replace('R-4,2024-03-02,rita,B-1', 'R-4,2024-03-02,rita,B-1,Bowl,1,10')
    const second = await shop.bringIn({ 'lines-rejects.csv': mended })
    expect(second.figures).toMatchObject({ rejectedRows: 0, ordersNew: 4 })
    expect(await customer('rita')).toMatchObject({ orders: 5, worth: { amount: '60' } })
  })

  test('do not end an import, however many', async () => {
    const report = await shop.bringIn({
      'none.csv': csv('order,date,total', 'x,2024-01-01,5', 'y,2024-01-02,6', 'z,2024-01-03,'),
    })
    expect(report.figures).toMatchObject({ rows: 3, rejectedRows: 1, orders: 2 })
  })
})

describe('goods taken back under a number of their own', () => {
  const choice = { mapping: { cancellationPrefix: 'C' } }

  test('reduce the latest earlier order that still holds as many at that price; the rest stands alone', async () => {
    const report = await shop.bringIn(
      {
        'lines.csv': csv(
          header,
          'M-1,2024-01-01,mia,B-1,Bowl,6,10',
          'M-2,2024-02-01,mia,B-1,Bowl,2,10',
          'M-3,2024-03-01,mia,B-1,Bowl,6,12',
          'CM-4,2024-04-01,mia,B-1,Bowl,-2,10',
          'CM-5,2024-04-02,mia,B-1,Bowl,-2,10',
          'CM-5,2024-04-02,mia,S-1,Spoon,-1,3',
          'CM-6,2024-04-03,mia,B-1,Bowl,-5,10',
          'CM-7,2023-12-01,mia,B-1,Bowl,-1,10',
          'M-8,2024-06-01,mia,D,Discount,-1,5',
        ),
      },
      choice,
    )
    expect(report.figures).toMatchObject({ orders: 3, refunds: 5, refundsMatched: 2, net: { EUR: '44' } })
    const refunds = (await timeline('mia')).filter(({ event }) => event === 'Order Refunded')
    expect(refunds.map(({ properties: { refund_id, order_id, total } }) => [refund_id, order_id, total])).toEqual([
      ['M-8', 'M-8', '5'],
      ['CM-6', 'CM-6', '50'],
      expect.anything(),
      expect.anything(),
      ['CM-4', 'M-2', '20'],
      ['CM-7', 'CM-7', '10'],
    ])
    expect(
      refunds.slice(2, 4).map(({ properties: { refund_id, order_id, total } }) => [refund_id, order_id, total]),
    ).toEqual(
      expect.arrayContaining([
        ['CM-5', 'M-1', '20'],
        ['CM-5', 'CM-5', '3'],
      ]),
    )
    expect(await customer('mia')).toMatchObject({ orders: 3, worth: { amount: '44' }, refunded: { amount: '108' } })
  })

  test('count once when their order comes to light later, or they are told again', async () => {
    const back = 'CN-2,2024-04-01,nora,B-1,Bowl,-2,10'
    await shop.bringIn({ 'april.csv': csv(header, back) }, choice)
    expect(await customer('nora')).toMatchObject({ worth: { amount: '-20' } })
    const all = csv(header, 'N-1,2024-01-01,nora,B-1,Bowl,2,10', back)
    await shop.bringIn({ 'all.csv': all }, choice)
    expect(await customer('nora')).toMatchObject({ worth: { amount: '0' } })
    const corrected = all.replace('Bowl,-2', 'Bowl,-1')
    await shop.bringIn({ 'corrected.csv': corrected }, choice)
    await shop.bringIn({ 'corrected.csv': corrected }, choice)
    expect(await customer('nora')).toMatchObject({ worth: { amount: '10' } })
  })
})

describe('a Shopify export', () => {
  const head =
    'Name,Email,Financial Status,Currency,Subtotal,Shipping,Taxes,Total,Discount Code,Discount Amount,Created at,Lineitem quantity,Lineitem name,Lineitem price,Lineitem sku,Billing Name,Cancelled at,Refunded Amount'
  const file = csv(
    head,
    '#1001,sam@x.org,paid,EUR,20.00,5.00,0.00,22.00,HELLO,3.00,2024-01-02 10:11:12 -0500,1,Bowl,10.00,B-1,Sam Lee,,0.00',
    '#1001,sam@x.org,,,,,,,,,2024-01-02 10:11:12 -0500,2,Spoon,5.00,S-1,,,',
    '#1002,sam@x.org,partially_refunded,EUR,10.00,0,0,10.00,,0,2024-01-03 10:00:00 +0000,1,Bowl,10.00,B-1,Sam Lee,,4.00',
    '#1003,sam@x.org,refunded,EUR,10.00,0,0,10.00,,0,2024-01-04 10:00:00 +0000,1,Bowl,10.00,B-1,Sam Lee,,',
    '#1004,sam@x.org,voided,EUR,10.00,0,0,10.00,,0,2024-01-05 10:00:00 +0000,1,Bowl,10.00,B-1,Sam Lee,2024-01-06 10:00:00 +0000,0.00',
    '#1005,sam@x.org,pending,EUR,10.00,0,0,10.00,,0,2024-01-06 10:00:00 +0000,1,Bowl,10.00,B-1,Sam Lee,,0.00',
  )

  test('is recognised, and its refunds, cancellations and unpaid orders count as what they are', async () => {
    expect(await shop.preview('orders.csv', file)).toMatchObject({
      layout: { id: 'shopify-orders' },
      mappingFrom: 'layout',
      blockers: [],
    })
    const report = await shop.bringIn({ 'orders.csv': file })
    expect(report.figures).toMatchObject({ orders: 4, ordersUnpaid: 1, refunds: 2, net: { EUR: '28' } })
    expect(await customer('sam@x.org')).toMatchObject({ name: 'Sam Lee', orders: 3, worth: { amount: '28' } })
    const first = (await timeline('sam@x.org')).find(({ properties }) => properties.order_id === '#1001')
    expect(first).toMatchObject({
      time: '2024-01-02T15:11:12.000Z',
      properties: { total: '22', discount: '3', coupon: 'HELLO' },
    })
    expect((first!.properties.products as object[]).length).toBe(2)
  })

  test('told again after a refund brings the order up to date', async () => {
    await shop.bringIn({ 'orders.csv': file.replace('Sam Lee,,4.00', 'Sam Lee,,6.50').replace('pending', 'paid') })
    expect(await customer('sam@x.org')).toMatchObject({ orders: 4, worth: { amount: '35.5' } })
  })
})

test('files of a shop’s database are joined by their keys', async () => {
  const report = await shop.bringIn({
    'orders.csv': csv(
      'order_id,customer_id,order_status,order_purchase_timestamp,order_delivered_customer_date,order_estimated_delivery_date',
      'o1,c1,delivered,2018-01-02 10:00:00,2018-01-09 10:00:00,2018-01-20 00:00:00',
      'o2,c2,canceled,2018-02-02 10:00:00,,2018-02-20 00:00:00',
      'o3,c3,shipped,2018-03-02 10:00:00,,2018-03-20 00:00:00',
    ),
    'items.csv': csv(
      'order_id,order_item_id,product_id,seller_id,shipping_limit_date,price,freight_value',
      'o1,1,p1,s1,2018-01-05,58.90,13.29',
      'o1,2,p2,s1,2018-01-05,10.00,0',
      'o2,1,p1,s1,2018-02-05,58.90,13.29',
      'o9,1,p1,s1,2018-02-05,58.90,13.29',
    ),
    'payments.csv': csv(
      'order_id,payment_sequential,payment_type,payment_installments,payment_value',
      'o1,1,card,1,80.00',
      'o1,2,voucher,1,2.19',
      'o3,1,card,1,7.50',
    ),
    'customers.csv': csv(
      'customer_id,customer_unique_id,customer_zip_code_prefix,customer_city,customer_state',
      'c1,olga,01234,lisboa,LI',
      'c2,olga,01234,lisboa,LI',
      'c3,otto,99999,porto,PO',
    ),
    'products.csv': csv('product_id,product_category_name', 'p1,toys', 'p2,garden'),
  })
  expect(report.figures).toMatchObject({ orders: 3, customers: 2, rejectedRows: 1, net: { EUR: '89.69' } })
  expect(await customer('olga')).toMatchObject({ orders: 1, worth: { amount: '82.19' } })
  const events = await timeline('olga')
  expect(events.map(({ event }) => event)).toEqual(
    expect.arrayContaining(['Order Completed', 'Order Delivered', 'Order Cancelled', 'identify']),
  )
  const order = events.find(({ properties, event }) => properties.order_id === 'o1' && event === 'Order Completed')
  expect(order!.properties).toMatchObject({
    promised_at: '2018-01-20T00:00:00.000Z',
    products: [{ category: 'toys', price: '58.9' }, { category: 'garden' }],
  })
  expect((await customer('olga')).traits).toEqual(
    expect.arrayContaining([expect.objectContaining({ name: 'postalCode', value: '01234' })]),
  )
})

describe('customers and events', () => {
  const customers = csv(
    'Customer Number,First name,Last name,E-mail,Phone,Customer since,Points',
    'k7,Kim,Ray,kim@x.org,020 7946 0018,2019-05-06,12',
  )

  test('customers become people with traits', async () => {
    const report = await shop.bringIn({ 'customers.csv': customers })
    expect(report.figures).toMatchObject({ customers: 1, events: 2, orders: 0 })
    const kim = await customer('kim@x.org')
    expect(kim).toMatchObject({ name: 'Kim Ray', phone: '+442079460018', firstSeenAt: '2019-05-05T23:00:00.000Z' })
    expect(kim.traits).toEqual(expect.arrayContaining([expect.objectContaining({ name: 'points', value: 12 })]))
    const again = await shop.bringIn({ 'customers.csv': customers })
    expect(again.figures).toMatchObject({ events: 0 })
    await shop.bringIn({ 'customers.csv': customers.replace(',12', ',13') })
    expect((await customer('kim@x.org')).traits).toEqual(
      expect.arrayContaining([expect.objectContaining({ name: 'points', value: 13 })]),
    )
  })

  test('events are told once each, equal ones too', async () => {
    const events = csv(
      'user_id,event,timestamp,page',
      'k7,Page Liked,2024-01-01 10:00,home',
      'k7,Page Liked,2024-01-01 10:00,home',
      'k7,Page Shared,2024-01-02 10:00,home',
    )
    const report = await shop.bringIn({ 'events.csv': events })
    expect(report.figures).toMatchObject({ events: 3, customers: 1 })
    expect((await shop.bringIn({ 'events.csv': events })).figures).toMatchObject({ events: 0 })
    const told = (await timeline('kim@x.org')).filter(({ event }) => event.startsWith('Page'))
    expect(told.map(({ event, properties }) => [event, properties])).toEqual([
      ['Page Shared', { page: 'home' }],
      ['Page Liked', { page: 'home' }],
      ['Page Liked', { page: 'home' }],
    ])
  })
})

describe('before anything is written', () => {
  const file = csv('order,date,customer,total', 'Q-1,01/02/2024,quin,1.234', 'Q-2,03/04/2024,quin,5.678')

  test('what a person must decide stands in the way, until it is decided', async () => {
    const preview = await shop.preview('q.csv', file)
    expect(preview.blockers).toMatchObject([{ code: 'day-or-month-first', column: 'date' }])
    expect(preview.warnings).toEqual(
      expect.arrayContaining([expect.objectContaining({ code: 'decimal-or-thousands', column: 'total' })]),
    )
    await expect(shop.bringIn({ 'q.csv': file })).rejects.toThrow(/day or the month first/)
    const columns = [
      { column: 'date', field: 'orderedAt' as const, dateOrder: 'mdy' as const },
      { column: 'total', field: 'orderTotal' as const, decimalMark: ',' as const },
    ]
    const report = await shop.bringIn({ 'q.csv': file }, { mapping: { columns } })
    expect(report.figures).toMatchObject({ orders: 2, net: { EUR: '6912' } })
    expect((await timeline('quin')).map(({ time }) => time)).toEqual([
      '2024-03-04T00:00:00.000Z',
      '2024-01-02T00:00:00.000Z',
    ])
  })

  test('a mapping that was used is remembered for files with the same columns', async () => {
    const preview = await shop.preview('q2.csv', csv('order,date,customer,total', 'Q-3,05/06/2024,quin,7.000'))
    expect(preview).toMatchObject({ mappingFrom: 'remembered', blockers: [] })
    expect(preview.rows[0]!.values).toMatchObject({
      orderedAt: '2024-05-05T23:00:00.000Z',
      orderTotal: '7000',
      currency: 'EUR',
    })
  })

  test('rows are shown as they would be understood, wrong ones with the reason', async () => {
    const preview = await shop.preview(
      'p.csv',
      csv(header, 'P-1,2024-03-01,pat,B-1,Bowl,2,10.05', 'P-2,2024-03-01,pat,B-1,Bowl,x,10.05'),
    )
    expect(preview).toMatchObject({
      sampled: 2,
      usable: 1,
      mapping: { role: 'order-lines' },
      mappingFrom: 'remembered',
    })
    expect(preview.rows).toMatchObject([
      { line: 2, values: { orderId: 'P-1', lineTotal: '20.1', userId: 'pat' }, problems: [] },
      { line: 3, values: {}, problems: [{ column: 'qty', value: 'x' }] },
    ])
  })

  test.each([
    ['', /empty/],
    ['%PDF-1.7 something', /PDF/],
  ])('what cannot be read says so: %#', async (content, message) => {
    await expect(shop.preview('bad', content)).rejects.toThrow(message)
  })
})

describe('an import that is cut off', () => {
  const rows = Array.from({ length: 12_000 }, (_, index) => `X-${index},2024-01-01,cut-${index % 50}-x,5.00`)
  const file = csv('order,date,customer,total', ...rows)

  test('can be run again, and counts nothing twice', async () => {
    shop.breakAfter(7_000)
    const broken = await shop.bringIn(
      { 'cut.csv': file },
      { mapping: { columns: [{ column: 'date', field: 'orderedAt', dateOrder: 'ymd' }] } },
    )
    expect(broken).toMatchObject({ state: 'failed', error: expect.stringContaining('Run the import again') })
    shop.breakAfter(Number.POSITIVE_INFINITY)
    await client.repeatImport({ params: { importId: broken.importId } })
    const report = await shop.ended(broken.importId)
    expect(report).toMatchObject({ state: 'done', figures: { orders: 12_000, ordersKnown: 5_000, ordersNew: 7_000 } })
    expect(await customer('cut-1-x')).toMatchObject({ orders: 240, worth: { amount: '1200' } })
    await expect(client.repeatImport({ params: { importId: broken.importId } })).rejects.toThrow(/is done/)
  })

  test('because someone cancels it, stops and says so', async () => {
    const fileId = await shop.upload('cancel.csv', file.replaceAll('X-', 'Y-'))
    const { importId } = await client.startImport({ body: { files: [{ fileId }] } })
    await client.cancelImport({ params: { importId } })
    expect(await shop.ended(importId)).toMatchObject({ state: 'cancelled', error: null })
    await client.repeatImport({ params: { importId } })
    expect(await shop.ended(importId)).toMatchObject({ state: 'done', figures: { ordersNew: 12_000 } })
  })

  test('imports are listed, the newest first', async () => {
    const page = await client.listImports({ query: { limit: 2 } })
    expect(page.items.map(({ state }) => state)).toEqual(['done', 'done'])
    const next = await client.listImports({ query: { limit: 2, cursor: page.nextCursor! } })
    expect(next.items[0]!.importId).toBe(page.items[1]!.importId - 1)
  })
})
