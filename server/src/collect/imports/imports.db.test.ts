import { type Client, downloadRejects } from '@esteem/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { csv, type ImportShop, openImportShop } from '../../../../test/import-shop.ts'

let shop: ImportShop
let client: Client
beforeAll(async () => {
  shop = await openImportShop()
  client = shop.client
})
afterAll(() => shop.stop())

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
    expect(await shop.customer('ann')).toMatchObject({ orders: 2, worth: { amount: '30.25', currency: 'EUR' } })
    const events = await shop.timeline('ann')
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
    const before = await shop.timeline('ann')
    const again = await shop.bringIn({ 'again.csv': file })
    expect(again.figures).toMatchObject({ ordersNew: 0, ordersChanged: 0, ordersKnown: 3, events: 0 })
    expect(await shop.timeline('ann')).toEqual(before)

    const changed = await shop.bringIn({ 'changed.csv': file.replace('S-1,Spoon,1', 'S-1,Spoon,3') })
    expect(changed.figures).toMatchObject({ ordersNew: 0, ordersChanged: 1, ordersKnown: 2, events: 1 })
    expect(await shop.customer('ann')).toMatchObject({ orders: 2, worth: { amount: '30.45' } })

    await shop.bringIn({ 'back.csv': file })
    expect(await shop.customer('ann')).toMatchObject({ orders: 2, worth: { amount: '30.25' } })
  })
})

describe('rows without an order number', () => {
  const file = csv(
    'customer,date,total,items',
    'eve,2024-01-01,5.00,2',
    'eve,2024-01-01,5.00,2',
    'eve,2024-01-02,5.00,1',
  )

  test('are an order each, equal ones too, and stay what they are when told again', async () => {
    const first = await shop.bringIn({ 'rows.csv': file })
    expect(first.figures).toMatchObject({ orders: 3, ordersNew: 3, net: { EUR: '15' } })
    const again = await shop.bringIn({ 'rows.csv': file })
    expect(again.figures).toMatchObject({ ordersNew: 0, ordersKnown: 3, events: 0 })
    const longer = await shop.bringIn({ 'rows.csv': `${file}eve,2024-01-01,5.00,2\n` })
    expect(longer.figures).toMatchObject({ ordersNew: 1, ordersKnown: 3 })
    expect(await shop.customer('eve')).toMatchObject({ orders: 4, worth: { amount: '20' } })
    expect((await shop.timeline('eve'))[0].properties).toMatchObject({ total: '5', quantity: '1' })
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
    expect(await shop.customer('rita')).toMatchObject({ orders: 1, worth: { amount: '10' } })

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
    expect(await shop.customer('rita')).toMatchObject({ orders: 5, worth: { amount: '60' } })
  })

  test('do not end an import, however many', async () => {
    const report = await shop.bringIn({
      'none.csv': csv('order,date,total', 'x,2024-01-01,5', 'y,2024-01-02,6', 'z,2024-01-03,'),
    })
    expect(report.figures).toMatchObject({ rows: 3, rejectedRows: 1, orders: 2 })
  })
})

describe('customers and events', () => {
  const customers = csv(
    'Customer Number,First name,Last name,E-mail,Phone,Customer since,Points',
    'k7,Kim,Ray,kim@x.org,020 7946 0018,2019-05-06,12',
  )

  test('customers become people with traits', async () => {
    const report = await shop.bringIn({ 'customers.csv': customers })
    expect(report.figures).toMatchObject({ customers: 1, events: 2, orders: 0 })
    const kim = await shop.customer('kim@x.org')
    expect(kim).toMatchObject({ name: 'Kim Ray', phone: '+442079460018', firstSeenAt: '2019-05-05T23:00:00.000Z' })
    expect(kim.traits).toEqual(expect.arrayContaining([expect.objectContaining({ name: 'points', value: 12 })]))
    const again = await shop.bringIn({ 'customers.csv': customers })
    expect(again.figures).toMatchObject({ events: 0 })
    await shop.bringIn({ 'customers.csv': customers.replace(',12', ',13') })
    expect((await shop.customer('kim@x.org')).traits).toEqual(
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
    const told = (await shop.timeline('kim@x.org')).filter(({ event }) => event.startsWith('Page'))
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
    expect((await shop.timeline('quin')).map(({ time }) => time)).toEqual([
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
    const row = (id: string, quantity: string) => `${id},2024-03-01,pat,B-1,Bowl,${quantity},10.05`
    const preview = await shop.preview('p.csv', csv(header, row('P-1', '2'), row('P-2', 'x'), row('P-3', '1')))
    expect(preview).toMatchObject({ sampled: 3, usable: 2, mapping: { role: 'order-lines' } })
    expect(preview.rows).toMatchObject([
      { line: 2, values: { orderId: 'P-1', lineTotal: '20.1', userId: 'pat', currency: 'EUR' }, problems: [] },
      { line: 3, values: {}, problems: [{ column: 'qty', value: 'x' }] },
      { line: 4, problems: [] },
    ])
  })

  test.each([
    [{ format: { encoding: 'nonsense' } }, /encoding nonsense is not known/],
    [{ format: { skippedLines: 99 } }, /no rows in this file/],
    [{ mapping: { timeZone: 'Mars/Olympus' } }, /is not a time zone/],
    [{ mapping: { currency: 'euro' } }, /currency/],
  ])('what is chosen wrongly says so: %j', async (choice, message) => {
    await expect(shop.preview('file.csv', csv(header, 'P-1,2024-03-01,pat,B-1,Bowl,2,10'), choice)).rejects.toThrow(
      message,
    )
  })

  test('a number that several orders share is pointed out', async () => {
    const preview = await shop.preview(
      'till.csv',
      csv('receipt,date,email,total', '1,2024-01-01,a@x.org,5', '2,2024-01-01,b@x.org,5', '1,2024-02-01,c@x.org,5'),
    )
    expect(preview.warnings).toMatchObject([{ code: 'order-number-repeats', column: 'receipt' }])
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
    expect(await shop.customer('cut-1-x')).toMatchObject({ orders: 240, worth: { amount: '1200' } })
    await expect(client.repeatImport({ params: { importId: broken.importId } })).rejects.toThrow(/is done/)
  })

  test('because the server stops, is taken up by the next one', async () => {
    const fileId = await shop.upload('stop.csv', file.replaceAll('X-', 'Z-'))
    shop.stopWhenTelling()
    const { importId } = await client.startImport({ body: { files: [{ fileId }] } })
    expect(await shop.ended(importId)).toMatchObject({ state: 'running' })
    await shop.restart()
    expect(await shop.ended(importId)).toMatchObject({
      state: 'done',
      figures: { ordersKnown: 5_000, ordersNew: 7_000 },
    })
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
