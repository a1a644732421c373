import { createReadStream, existsSync, readFileSync } from 'node:fs'
import { createGunzip } from 'node:zlib'
import { parse } from 'csv-parse'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestServer, type TestServer } from '../../../test/server.ts'

// Two real shops, where their data are at hand beside the repository. They share one server and are told apart by time:
// CDNOW sold in 1997 and 1998, the other in 2010 and 2011.
const data = new URL('../../../../shared/', import.meta.url)
const available = existsSync(new URL('data/cdnow/CDNOW_master.txt', data))
if (!available) console.warn('The data of CDNOW and Online Retail are not beside the repository: not compared')

let server: TestServer
beforeAll(async () => {
  if (!available) return
  server = await startTestServer()
  await server.client.changeSettings({
    body: { businessName: 'Old shops', timeZone: 'Europe/London', currency: 'GBP', country: 'GB' },
  })
}, 120_000)
afterAll(() => server?.stop())

async function sendAll(messages: object[]) {
  for (let from = 0; from < messages.length; from += 8000) {
    const batches = Array.from({ length: 8 }, (_, part) =>
      messages.slice(from + part * 1000, from + part * 1000 + 1000),
    )
    await Promise.all(batches.filter((batch) => batch.length > 0).map((batch) => server.send(batch)))
  }
}

const order = (id: string, userId: string, timestamp: string, total: string) => ({
  ...{ type: 'track', event: 'Order Completed', messageId: id, userId, timestamp },
  properties: { order_id: id, total, currency: 'GBP' },
})

describe.skipIf(!available)('CDNOW', () => {
  beforeAll(async () => {
    const lines = readFileSync(new URL('data/cdnow/CDNOW_master.txt', data), 'utf8').trim().split(/\r?\n/).slice(1)
    await sendAll(
      lines.map((line, index) => {
        const [customer, day, , dollars] = line.trim().split(/\s+/)
        const date = `${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}`
        return order(`cdnow-${index}`, `cdnow-${customer}`, `${date}T10:00:00Z`, dollars)
      }),
    )
  }, 120_000)

  test('has the cohorts that are published', async () => {
    const reference = JSON.parse(readFileSync(new URL('reference/cdnow_cohorts.json', data), 'utf8'))
    const { cohorts } = await server.client.getCohorts({ query: { by: 'month' } })
    const found = Object.fromEntries(
      cohorts.map(({ start, cells }) => [
        start.slice(0, 7),
        Array.from({ length: 18 }, (_, age) => cells[age]?.customers ?? null),
      ]),
    )
    expect(found).toEqual(reference)
  })

  test('has the sums that are published', async () => {
    const query = { from: '1997-01-01', to: '1998-06-30', compare: 'none' } as const
    const figure = async (metricId: string) =>
      (await server.client.getMetric({ params: { metricId }, query })).current.value
    expect(await figure('orders')).toBe(69_659)
    expect(Number(await figure('revenue'))).toBe(2_500_315.63)
    expect(await figure('new-customers')).toBe(23_570)
  })
})

describe.skipIf(!available)('Online Retail', () => {
  /** The days on which each customer bought, in order: counted here from the file, without any of our SQL. */
  const purchases = new Map<string, string[]>()
  const last = '2011-12-09'
  /** What each customer paid on each day, in thousandths of a pound, and in how many invoices. */
  const paid = new Map<string, { day: string; thousandths: number }[]>()

  beforeAll(async () => {
    const invoices = new Map<string, { customer: string; at: string; pence: number }>()
    const file = createReadStream(new URL('data/online_retail/online_retail_all.csv.gz', data)).pipe(createGunzip())
    for await (const line of file.pipe(parse({ columns: true }))) {
      if (line.CustomerID === '' || line.InvoiceNo.startsWith('C')) continue
      const invoice = invoices.get(line.InvoiceNo) ?? { customer: line.CustomerID, at: line.InvoiceDate, pence: 0 }
      invoice.pence += Number(line.Quantity) * Math.round(Number(line.UnitPrice) * 1000)
      invoices.set(line.InvoiceNo, invoice)
    }
    const messages: object[] = []
    for (const [id, { customer, at, pence }] of invoices) {
      // Wall clock of London; noon of the day is the same day there in summer and in winter.
      const day = at.slice(0, 10)
      messages.push(order(`retail-${id}`, `retail-${customer}`, `${day}T12:00:00Z`, (pence / 1000).toFixed(3)))
      purchases.set(customer, [...(purchases.get(customer) ?? []), day])
      paid.set(customer, [...(paid.get(customer) ?? []), { day, thousandths: pence }])
    }
    for (const [customer, days] of purchases) purchases.set(customer, [...new Set(days)].sort())
    await sendAll(messages)
  }, 180_000)

  test('has the retention triangle that counting gives', async () => {
    const triangle = new Map<string, Map<string, Set<string>>>()
    for (const [customer, days] of purchases) {
      const cohort = `${days[0].slice(0, 7)}-01`
      for (const day of days) {
        const row = triangle.get(cohort) ?? triangle.set(cohort, new Map()).get(cohort)!
        const period = `${day.slice(0, 7)}-01`
        const cell = row.get(period) ?? row.set(period, new Set()).get(period)!
        cell.add(customer)
      }
    }
    const { cohorts } = await server.client.getCohorts({ query: { by: 'month', from: '2010-12-01' } })
    expect(cohorts).toHaveLength(13)
    expect(cohorts.reduce((sum, { size }) => sum + size, 0)).toBe(purchases.size)
    for (const { start, size, cells } of cohorts) {
      const row = triangle.get(start)!
      expect(size).toBe(row.get(start)!.size)
      const months = [...triangle.keys()].sort().filter((month) => month >= start)
      expect(cells.map(({ customers }) => customers)).toEqual(months.map((month) => row.get(month)?.size ?? 0))
      expect(cells.at(-1)!.complete).toBe(false)
    }
  })

  test('has the money of each cohort and month that adding up gives', async () => {
    const sums = new Map<string, number>()
    for (const invoices of paid.values()) {
      const cohort = invoices
        .map(({ day }) => day)
        .sort()[0]
        .slice(0, 7)
      for (const { day, thousandths } of invoices) {
        const key = `${cohort} ${day.slice(0, 7)}`
        sums.set(key, (sums.get(key) ?? 0) + thousandths)
      }
    }
    const query = { by: 'month', measure: 'money', from: '2010-12-01' } as const
    const { cohorts } = await server.client.getCohorts({ query })
    const months = cohorts.map(({ start }) => start.slice(0, 7))
    for (const { start, cells } of cohorts) {
      const since = months.filter((month) => month >= start.slice(0, 7))
      expect(cells.map(({ money }) => Math.round(Number(money) * 1000))).toEqual(
        since.map((month) => sums.get(`${start.slice(0, 7)} ${month}`) ?? 0),
      )
    }
  })

  test('has the repeat-purchase rate that counting gives', async () => {
    const { current } = await server.client.getMetric({
      params: { metricId: 'repeat-purchase-rate' },
      query: { from: '2010-12-01', to: last, compare: 'none' },
    })
    const twice = [...paid.values()].filter((invoices) => invoices.length >= 2).length
    expect(current).toMatchObject({ value: twice / paid.size, population: paid.size })
  })

  test('has the curve of each cohort’s second purchase that Kaplan and Meier give, day by day', async () => {
    const { survival } = await server.client.getCohorts({ query: { by: 'month', from: '2010-12-01' } })
    const { cohorts } = survival!.find(({ id }) => id === 'second-purchase')!
    expect(cohorts).toHaveLength(13)
    for (const { start, curve } of cohorts) {
      const waits = [...purchases.values()]
        .filter(([first]) => first.slice(0, 7) === start.slice(0, 7))
        .map(([first, second]) => ({
          time: (Date.parse(second ?? last) - Date.parse(first)) / 86_400_000,
          back: second !== undefined,
        }))
      const shares = new Map<number, number>()
      let waiting = 1
      for (let day = 0; day <= 400; day++) {
        const atRisk = waits.filter(({ time }) => time >= day).length
        if (atRisk > 0) waiting *= 1 - waits.filter((wait) => wait.back && wait.time === day).length / atRisk
        shares.set(day, 1 - waiting)
      }
      for (const { day, share } of curve) expect(share, `${start} ${day}`).toBeCloseTo(shares.get(day)!, 10)
    }
  })

  test.each([30, 60, 90, 365])('has the repeat rate within %i days that counting gives', async (limit) => {
    const { current } = await server.client.getMetric({
      params: { metricId: `repeat-within-${limit}-days` },
      query: { from: '2010-12-01', to: last, compare: 'none' },
    })
    // Kaplan and Meier by hand, a day at a time.
    const waits = [...purchases.values()].map(([first, second]) => ({
      time: (Date.parse(second ?? last) - Date.parse(first)) / 86_400_000,
      back: second !== undefined,
    }))
    let waiting = 1
    for (let day = 0; day <= limit; day++) {
      const atRisk = waits.filter(({ time }) => time >= day).length
      const back = waits.filter((wait) => wait.back && wait.time === day).length
      if (atRisk > 0) waiting *= 1 - back / atRisk
    }
    expect(current.value).toBeCloseTo(1 - waiting, 10)
    expect(current.lower! < 1 - waiting && 1 - waiting < current.upper!).toBe(true)
    expect(current.population).toBe(purchases.size)
  })
})
