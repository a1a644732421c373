import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect } from 'vitest'
import { type ClickHouse, migrateClickHouse, openEmbeddedClickHouse } from '../server/src/platform/index.ts'

/** A ClickHouse with the schema and no data, for the tests of one file. */
export function withClickHouse(): { clickhouse: ClickHouse } {
  const folder = mkdtempSync(join(tmpdir(), 'esteem-statements-'))
  const own = {} as { clickhouse: ClickHouse }
  beforeAll(async () => {
    own.clickhouse = openEmbeddedClickHouse(folder)
    await migrateClickHouse(own.clickhouse)
  })
  afterAll(async () => {
    await own.clickhouse.close()
    rmSync(folder, { recursive: true, force: true })
  })
  return own
}

/** SQL that is as it is written down beside the test, that ClickHouse understands, and that finds at most one row without data. */
export async function expectGolden(clickhouse: ClickHouse, name: string, text: string, params: object): Promise<void> {
  await expect(`${tidy(text)}\n`).toMatchFileSnapshot(`./golden/${name}.sql`)
  const asked = { text, params: params as Record<string, unknown> }
  await clickhouse.query({ ...asked, text: `EXPLAIN ${text}` })
  expect((await clickhouse.query(asked)).length).toBeLessThanOrEqual(1)
}

/** One blank between words, a line for each clause. */
export function tidy(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/ (SELECT|FROM|WHERE|GROUP BY|ARRAY JOIN|HAVING|UNION ALL|(GLOBAL )?(ANY |ASOF )?LEFT JOIN)\b/g, '\n$1')
    .trim()
}
