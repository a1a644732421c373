import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { runDemo } from './demo.ts'

const folder = mkdtempSync(join(tmpdir(), 'esteem-cli-demo-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const now = new Date('2026-05-04T10:00:00Z')
const nowhere = () => {
  throw new Error('no server is needed')
}

function run(...args: string[]) {
  const lines: string[] = []
  const output = { write: (line: string) => lines.push(line), progress: { write: () => true } }
  return runDemo(args, nowhere, now, output).then((code) => ({ code, lines }))
}

test('the shop is written as files, the truth beside the data, and twice the same', async () => {
  const [one, two] = [join(folder, 'one'), join(folder, 'two')]
  const { code, lines } = await run('--out', one, '--customers', '15', '--browsing', '0.1')
  expect(code).toBe(0)
  expect(lines[0]).toMatch(/^\d+ customers, [\d,]+ events, \d+ MB in .*one: [\d,]+ events\/s\.$/)
  await run('--out', two, '--customers', '15', '--browsing', '0.1')
  const names = readdirSync(one).sort()
  expect(names).toEqual([
    'customers.csv',
    'events.ndjson',
    'orders.csv',
    'photos',
    'products.csv',
    'stall-orders.csv',
    'survey-answers.csv',
    'truth-customers.csv',
    'truth-identities.csv',
    'truth-texts.csv',
    'truth.json',
  ])
  for (const name of names.filter((file) => file !== 'photos'))
    expect(readFileSync(join(two, name), 'utf8') === readFileSync(join(one, name), 'utf8'), name).toBe(true)
  const truth = JSON.parse(readFileSync(join(one, 'truth.json'), 'utf8'))
  const customers = readFileSync(join(one, 'truth-customers.csv'), 'utf8').trim().split('\n')
  expect(truth.quantities.customers.value).toBe(customers.length - 1)
})

test.each([
  [[], 'Say where the shop goes'],
  [['--out', 'x', '--load'], 'Say where the shop goes'],
  [['--out', 'x', '--customers', 'many'], '--customers is "many"'],
  [['--out', 'x', '--size', '3'], '--size'],
])('%j is refused with what to write instead', async (args, message) => {
  await expect(run(...args)).rejects.toThrow(message)
})
