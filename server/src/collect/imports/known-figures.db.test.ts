import { createReadStream, existsSync } from 'node:fs'
import { Readable } from 'node:stream'
import type { ImportReport } from '@esteem/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type ImportShop, openImportShop } from '../../../../test/import-shop.ts'

const data = new URL('../../../../../shared/data/', import.meta.url)
const cdnow = new URL('cdnow/CDNOW_master.txt', data)
const sample = new URL('cdnow/CDNOW_sample.txt', data)
const retail = new URL('online_retail/online_retail_all.csv.gz', data)

let shop: ImportShop
async function bringIn(file: URL, choice = {}): Promise<ImportReport> {
  const fileId = await shop.upload(file.pathname, Readable.toWeb(createReadStream(file)) as ReadableStream<Uint8Array>)
  const { importId } = await shop.client.startImport({ body: { files: [{ fileId, ...choice }] } })
  return shop.ended(importId)
}

async function figure(metricId: string) {
  const { current } = await shop.client.getMetric({ params: { metricId }, query: {} })
  return current.value
}

function openShopIn(currency: string): void {
  beforeAll(async () => {
    shop = await openImportShop(currency)
  })
  afterAll(() => shop.stop())
}

const where = existsSync(cdnow) ? '' : ' (skipped: there is no ../shared/data)'

describe.skipIf(!existsSync(cdnow))(`CDNOW, whole${where}`, { timeout: 180_000 }, () => {
  openShopIn('USD')

  test('23,570 customers, 69,659 orders, $2,500,315.63, imported once', async () => {
    const report = await bringIn(cdnow)
    expect(report.figures).toMatchObject({
      rows: 69_659,
      rejectedRows: 0,
      customers: 23_570,
      orders: 69_659,
      net: { USD: '2500315.63' },
    })
    expect(await figure('revenue')).toBe('2500315.63')
    expect(await figure('orders')).toBe(69_659)
    expect((await shop.client.listCustomers({ query: { limit: 1 } })).total).toBe(23_570)
  })

  test('and twice', async () => {
    const report = await bringIn(cdnow)
    expect(report.figures).toMatchObject({ orders: 69_659, ordersNew: 0, ordersKnown: 69_659, events: 0 })
    expect(await figure('revenue')).toBe('2500315.63')
    expect(await figure('orders')).toBe(69_659)
    expect((await shop.client.listCustomers({ query: { limit: 1 } })).total).toBe(23_570)
  })
})

describe.skipIf(!existsSync(sample))(`CDNOW, sample, without a header${where}`, { timeout: 60_000 }, () => {
  openShopIn('USD')

  test('2,357 customers, 6,919 orders, $244,091.94', async () => {
    const report = await bringIn(sample)
    expect(report.figures).toMatchObject({
      rows: 6_919,
      rejectedRows: 0,
      customers: 2_357,
      orders: 6_919,
      net: { USD: '244091.94' },
    })
    expect(await figure('revenue')).toBe('244091.94')
  })
})

describe.skipIf(!existsSync(retail))(`Online Retail, from the compressed file${where}`, { timeout: 180_000 }, () => {
  openShopIn('GBP')

  test('541,909 lines, 4,372 customers, £9,747,747.93', async () => {
    const report = await bringIn(retail)
    expect(report.figures).toMatchObject({
      rows: 541_909,
      rejectedRows: 0,
      customers: 4_372,
      net: { GBP: '9747747.934' },
      orders: 20_726,
      refunds: 3_838,
      corrections: 1_336,
    })
    const { orders, refunds, corrections } = report.figures!
    expect(orders + refunds + corrections).toBe(25_900)
    expect(await figure('revenue')).toBe('9747747.934')
    expect((await shop.client.listCustomers({ query: { limit: 1 } })).total).toBe(4_372)
  })

  test('the customer who gave 74,215 paper birds back is worth nothing for them', async () => {
    const { items } = await shop.client.listCustomers({ query: { search: '12346' } })
    expect(items).toMatchObject([{ worth: { amount: '0', currency: 'GBP' }, orders: 1 }])
    const { customerId } = items[0]!
    const { items: events } = await shop.client.getTimeline({ params: { customerId }, query: {} })
    expect(events.map(({ event, properties }) => [event, properties.order_id, properties.refund_id])).toEqual(
      expect.arrayContaining([
        ['Order Completed', '541431', undefined],
        ['Order Refunded', '541431', 'C541433'],
      ]),
    )
  })

  test('a second import of it changes nothing', async () => {
    const report = await bringIn(retail)
    expect(report.figures).toMatchObject({ ordersNew: 0, ordersChanged: 0, ordersKnown: 20_726, events: 0 })
    expect(await figure('revenue')).toBe('9747747.934')
  })
})
