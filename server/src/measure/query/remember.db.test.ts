import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type ClickHouse, migrateClickHouse, openEmbeddedClickHouse } from '../../platform/index.ts'
import { remember } from './remember.ts'

let clickhouse: ClickHouse
const folder = mkdtempSync(join(tmpdir(), 'esteem-remember-'))
beforeAll(async () => {
  clickhouse = openEmbeddedClickHouse(folder)
  await migrateClickHouse(clickhouse)
})
afterAll(async () => {
  await clickhouse.close()
  rmSync(folder, { recursive: true, force: true })
})

let next = 0
const insert = async (count: number) => {
  const lines = Array.from({ length: count }, () => JSON.stringify([`e-${next++}`, 'track', 'Visited', 1]))
  await clickhouse.insert('events', ['event_id', 'type', 'event', 'identity_id'], lines.join('\n'))
}

let found = 0
const find = async () => ++found

test('until anything changes, and parts that are put together are no change', async () => {
  await insert(100)
  await insert(1)
  const first = await remember(clickhouse, 'a', find)
  await clickhouse.execute({ text: 'OPTIMIZE TABLE events FINAL' })
  expect(await remember(clickhouse, 'a', find)).toBe(first)
  expect(await remember(clickhouse, 'b', find)).toBe(first + 1)
  await insert(1)
  expect(await remember(clickhouse, 'a', find)).toBe(first + 2)
  // A deletion, or a move that is folded in.
  await clickhouse.execute({ text: `ALTER TABLE events DELETE WHERE event_id = 'e-3' SETTINGS mutations_sync = 1` })
  expect(await remember(clickhouse, 'a', find)).toBe(first + 3)
})

test('until there is much more', async () => {
  const first = await remember(clickhouse, 'c', find, 'much-change')
  await insert(1)
  expect(await remember(clickhouse, 'c', find, 'much-change')).toBe(first)
  await insert(3)
  expect(await remember(clickhouse, 'c', find, 'much-change')).toBe(first + 1)
})

test('what could not be found out is not remembered', async () => {
  await expect(remember(clickhouse, 'd', () => Promise.reject(new Error('no')))).rejects.toThrow('no')
  expect(await remember(clickhouse, 'd', async () => 'yes')).toBe('yes')
})
