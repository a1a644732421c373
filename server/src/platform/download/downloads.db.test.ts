import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { downloadPath, type Endpoint, type EndpointInput, type Endpoints, endpoints } from '@esteem/contract'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestServer, type TestServer } from '../../../../test/server.ts'

let server: TestServer
const folder = mkdtempSync(join(tmpdir(), 'esteem-downloads-'))

const names = ['=HYPERLINK("http://bad.example")', '@SUM(1)', '-2+3', 'Ana "Anita" Prado, Porto', 'Zoë\nŁuk', '王芳']

beforeAll(async () => {
  server = await startTestServer(() => new Date('2026-05-20T12:00:00Z'))
})
afterAll(async () => {
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
})

async function sendOrders() {
  await server.send(
    names.flatMap((name, index) => [
      { type: 'identify', userId: `u-${index}`, traits: { name, phone: '+351 912 345 678', city: '+1' } },
      ...Array.from({ length: index + 1 }, (_, number) => ({
        ...{ type: 'track', event: 'Order Completed', userId: `u-${index}` },
        timestamp: `2026-0${1 + (number % 5)}-10T10:00:00Z`,
        properties: { order_id: `o-${index}-${number}`, total: '0.10', currency: 'EUR' },
      })),
    ]),
  )
  const properties = { order_id: 'o-0-0', total: '123456789.123456', currency: 'EUR' }
  await server.send([
    { type: 'track', event: 'Order Refunded', userId: 'u-0', timestamp: '2026-02-01T10:00:00Z', properties },
  ])
}

async function download<Name extends keyof Endpoints>(
  name: Name,
  input: EndpointInput<Endpoints[Name]>,
  format: 'csv' | 'parquet',
  table?: string,
) {
  const response = await fetch(server.url + downloadPath(name, input, format, table), {
    headers: { authorization: `Bearer ${server.token}` },
  })
  expect(response.status).toBe(200)
  return { response, bytes: Buffer.from(await response.arrayBuffer()) }
}

interface ParquetFile {
  columns: Record<string, string>
  rows: Record<string, unknown>[]
}

/** As another program reads them: ClickHouse in a process of its own, since there can be one in each. */
function readParquet(files: Buffer[]): ParquetFile[] {
  const paths = files.map((bytes, index) => {
    const path = join(folder, `${index}.parquet`)
    writeFileSync(path, bytes)
    return path
  })
  const script = `
    const { query } = require('chdb')
    const read = (sql) => query(sql + ' SETTINGS output_format_json_quote_decimals = 1', 'JSONEachRow').trim().split('\\n').filter(Boolean).map((line) => JSON.parse(line))
    const files = JSON.parse(process.argv[1]).map((path) => ({ described: read("DESCRIBE file('" + path + "', Parquet)"), rows: read("SELECT * FROM file('" + path + "', Parquet)") }))
    console.log(JSON.stringify(files))`
  const { stdout, stderr } = spawnSync(process.execPath, ['-e', script, JSON.stringify(paths)], { encoding: 'utf8' })
  expect(stderr).toBe('')
  const read: { described: { name: string; type: string }[]; rows: ParquetFile['rows'] }[] = JSON.parse(stdout)
  return read.map(({ described, rows }) => ({
    columns: Object.fromEntries(described.map(({ name, type }) => [name, type])),
    rows,
  }))
}

const readCsv = (bytes: Buffer): Record<string, string>[] => parse(bytes, { columns: true, bom: true })

/** Asks for every table that there is, in both formats. */
async function everyTable(): Promise<Map<string, ParquetFile>> {
  const inputs: Record<string, object> = { getMetric: { params: { metricId: 'revenue' }, query: {} } }
  const names: string[] = []
  const files: Buffer[] = []
  const all: [string, Endpoint][] = Object.entries(endpoints)
  for (const [name, { tables, path }] of all.filter(
    ([each]) => each in inputs || !endpoints[each as keyof Endpoints].path.includes('{'),
  )) {
    for (const table of Object.keys(tables ?? {})) {
      const ask = async (format: 'csv' | 'parquet') =>
        (await download(name as keyof Endpoints, (inputs[name] ?? { query: {} }) as never, format, table)).bytes
      const csv = readCsv(await ask('csv'))
      names.push(`${path} ${table} ${csv.length}`)
      files.push(await ask('parquet'))
    }
  }
  return new Map(readParquet(files).map((file, index) => [names[index], file]))
}

test('every table of every endpoint is a file in both formats before there is any data', async () => {
  const files = await everyTable()
  expect(files.size).toBeGreaterThan(6)
  for (const [name, { columns, rows }] of files) {
    expect(Object.keys(columns).length, name).toBeGreaterThan(1)
    expect(name).toContain(` ${rows.length}`)
  }
})

describe('customers', () => {
  beforeAll(sendOrders)

  test('as CSV: nothing in it is a formula, amounts are exact, letters are what they were', async () => {
    const { response, bytes } = await download('listCustomers', { query: { sort: 'orders', direction: 'asc' } }, 'csv')
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8')
    expect(response.headers.get('content-disposition')).toBe('attachment; filename="customers.csv"')
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    const rows = readCsv(bytes)
    expect(rows.map(({ name }) => name)).toEqual(names.map((name, index) => (index < 3 ? `'${name}` : name)))
    // An amount below zero is a number, and stays one.
    expect(rows[0]).toMatchObject({ worth: '-123456789.023456', currency: 'EUR', orders: '1', phone: "'+351912345678" })
    expect(rows[5].worth).toMatch(/^0\.60*$/)
    expect(bytes.toString().split('\r\n').at(-1)).toBe('')
  })

  test('as Parquet: with types, and texts untouched', async () => {
    const { bytes } = await download('listCustomers', { query: { sort: 'orders', direction: 'asc' } }, 'parquet')
    const [{ columns, rows }] = readParquet([bytes])
    expect(columns).toMatchObject({
      customerId: 'Nullable(Int64)',
      name: 'Nullable(String)',
      worth: 'Nullable(Decimal(38, 6))',
      firstOrderAt: expect.stringContaining('DateTime64(3'),
      pAlive: 'Nullable(Float64)',
    })
    expect(rows.map(({ name }) => name)).toEqual(names)
    expect(rows[0].worth).toBe('-123456789.023456')
    expect(String(rows[0].firstOrderAt)).toMatch(/^2026-01-10[ T]10:00:00/)
  })

  test('those that a search finds, and all of a list that has more pages than one', async () => {
    const found = await download('listCustomers', { query: { search: 'Anita', limit: 1 } }, 'csv')
    expect(readCsv(found.bytes)).toHaveLength(1)
    const [{ customerId }] = (await server.client.listCustomers({ query: { sort: 'orders' } })).items
    const own = { params: { customerId }, query: { limit: 1 } }
    const { items } = await server.client.getTimeline({ params: { customerId }, query: { limit: 500 } })
    const timeline = readCsv((await download('getTimeline', own, 'csv')).bytes)
    expect(timeline.map(({ time, event }) => [time, event])).toEqual(items.map(({ time, event }) => [time, event]))
  })
})

describe('a metric', () => {
  const of = (query: object) => ({ params: { metricId: 'revenue' }, query })
  const period = { from: '2026-01-01', to: '2026-05-20' } as const

  test('by month: a row for each, with what it is made of', async () => {
    const input = of({ ...period, interval: 'month' as const })
    const answer = await server.client.getMetric(input)
    const { response, bytes } = await download('getMetric', input, 'csv')
    expect(response.headers.get('content-disposition')).toContain('revenue-2026-01-01-2026-05-20.csv')
    expect(readCsv(bytes).map(({ start, value, gross }) => [start, value, gross])).toEqual(
      answer.series!.map(({ start, figure, parts }) => [start, figure.value, parts!.gross]),
    )
    const [{ columns, rows }] = readParquet([(await download('getMetric', input, 'parquet')).bytes])
    expect(columns).toMatchObject({ start: 'Nullable(Date32)', value: 'Nullable(Decimal(38, 6))' })
    expect(rows[0]).toMatchObject({ start: '2026-01-01', currency: 'EUR' })
  })

  test('by a trait, by both, and the period alone', async () => {
    const byCity = readCsv((await download('getMetric', of({ ...period, breakdown: 'trait:city' }), 'csv')).bytes)
    expect(byCity).toMatchObject([{ 'trait:city': "'+1", kind: 'value', from: period.from, to: period.to }])
    const both = of({ ...period, breakdown: 'trait:city', interval: 'month' as const })
    expect(readCsv((await download('getMetric', both, 'csv')).bytes)).toHaveLength(5)
    const alone = readCsv((await download('getMetric', of(period), 'csv')).bytes)
    expect(alone).toHaveLength(2)
    expect(alone[0].to).toBe('2026-05-20')
  })

  test('that has a curve: the curve', async () => {
    const input = { params: { metricId: 'time-between-purchases' }, query: {} }
    const { curve } = await server.client.getMetric(input)
    const rows = readCsv((await download('getMetric', input, 'csv', 'curve')).bytes)
    expect(rows.map(({ day, share }) => [Number(day), Number(share)])).toEqual(
      curve!.map(({ day, share }) => [day, share]),
    )
    expect(rows.length).toBeGreaterThan(0)
  })
})

test('every table has as many rows in both formats', async () => {
  const files = await everyTable()
  for (const [name, { rows }] of files) expect(name).toContain(` ${rows.length}`)
  expect([...files.values()].filter(({ rows }) => rows.length > 0).length).toBeGreaterThan(5)
})

test('a table that there is not, a format that there is not, and nobody signed in', async () => {
  const ask = (query: string, headers: Record<string, string> = { authorization: `Bearer ${server.token}` }) =>
    fetch(`${server.url}/api/cohorts?${query}`, { headers })
  expect((await ask('format=csv&table=triangle')).status).toBe(400)
  expect((await ask('format=xlsx')).status).toBe(400)
  expect((await ask('format=csv', {})).status).toBe(401)
  expect((await ask('format=csv&from=2015-01-01&by=week')).status).toBe(400)
})
