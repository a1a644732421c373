import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type ImportShop, openImportShop } from '../../test/import-shop.ts'
import { runImport } from './import.ts'

let shop: ImportShop
const folder = mkdtempSync(join(tmpdir(), 'esteem-cli-'))
beforeAll(async () => {
  shop = await openImportShop()
})
afterAll(async () => {
  await shop.stop()
  rmSync(folder, { recursive: true, force: true })
})

function put(name: string, ...lines: string[]): string {
  const path = join(folder, name)
  writeFileSync(path, `${lines.join('\n')}\n`)
  return path
}

async function run(...args: string[]) {
  const lines: string[] = []
  let drawn = ''
  const progress = { isTTY: true, columns: 100, write: (text: string) => (drawn += text) }
  const code = await runImport(args, shop.options, { write: (line) => lines.push(line), progress, folder })
  return { code, text: lines.join('\n'), drawn }
}

describe('esteem import', () => {
  test('shows how a file is understood, its progress, and what came of it', async () => {
    const file = put(
      'orders.csv',
      'order,date,email,total',
      'A-1,2024-01-02,ann@x.org,1200.50',
      'A-2,2024-01-03,ann@x.org,3.00',
      'A-3,never,ann@x.org,3.00',
    )
    const { code, text, drawn } = await run(file)
    expect(code).toBe(0)
    expect(text).toContain('orders.csv: orders (by its columns)')
    expect(text).toContain('order  Order number  (A-1)')
    expect(text).toContain('€1,203.50  orders less refunds')
    expect(text).toContain('2  orders: 2 new, 0 changed, 0 already here')
    expect(text).toMatch(/rejected rows of orders.csv are in .*orders-rejects.csv/)
    expect(readFileSync(join(folder, 'orders-rejects.csv'), 'utf8')).toContain('4,date: “never” is not a date')
    expect(drawn).toContain('orders.csv is sent')
    expect(drawn).toContain('█')
    await run(file)
    expect(readdirSync(folder)).toContain('orders-rejects-2.csv')
  })

  test('asks for what it cannot know, and takes the answer', async () => {
    const file = put('asks.csv', 'no,day,mail,sum', 'B-1,01/02/2024,bob@x.org,5.00', 'B-2,03/02/2024,bob@x.org,6.00')
    const asked = await run(file, '--map', 'no=order number', '--map', 'sum=orderTotal', '--map', 'day=order date')
    expect(asked.code).toBe(1)
    expect(asked.text).toContain('Add --dates dmy where the day comes first')
    const answered = await run(
      file,
      '--map',
      'no=order number',
      '--map',
      'sum=orderTotal',
      '--map',
      'day=order date',
      '--dates',
      'dmy',
    )
    expect(answered.code).toBe(0)
    expect(answered.text).toContain('asks.csv: orders')
    expect(answered.text).toContain('day   Order date, day first')
    const { items } = await shop.client.listCustomers({ query: { search: 'bob@x.org' } })
    expect(items).toMatchObject([{ orders: 2, worth: { amount: '11' }, firstOrderAt: '2024-02-01T00:00:00.000Z' }])
  })

  test('writes nothing when it is only asked to look', async () => {
    const file = put('look.csv', 'order,date,email,total', 'D-1,2024-01-02,dry@x.org,5.00')
    expect((await run(file, '--dry-run')).code).toBe(0)
    expect((await shop.client.listCustomers({ query: { search: 'dry@x.org' } })).items).toEqual([])
  })

  test.each([
    [['--map', 'order=nonsense'], /There is no field nonsense/],
    [['--map', 'nonsense=orderId'], /there is no such column/],
    [['--map', 'order'], /write it as --map/],
    [['--role', 'things'], /must be one of orders/],
    [['--dates', 'soon'], /not known/],
    [['--what'], /Unknown option/],
  ])('refuses %j', async (args, message) => {
    await expect(run(join(folder, 'orders.csv'), ...args)).rejects.toThrow(message)
  })

  test('refuses files that are not there, or none', async () => {
    await expect(run(join(folder, 'missing.csv'))).rejects.toThrow(/cannot be read/)
    await expect(run()).rejects.toThrow(/Which file/)
  })
})
