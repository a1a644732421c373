import type { ClickHouse, Statement } from '../../../platform/index.ts'

/** What the timeline was told before: what was said of each key, by its content. */
export interface Ledger {
  /** What is known of the keys of a page. The page is asked for again, since its keys may be too long for a request. */
  read: (kind: LedgerEntry['kind'], page: Statement) => Promise<Map<string, { content: string; parts: string[] }>>
  write: (entries: readonly LedgerEntry[]) => Promise<void>
}

export interface LedgerEntry {
  kind: 'order' | 'refund' | 'person' | 'event'
  key: string
  part: string
  content: string
}

export function createLedger(clickhouse: ClickHouse, importId: number): Ledger {
  return {
    async read(kind, page) {
      const rows = await clickhouse.query<{ key: string; part: string; content: string }>({
        text: `
SELECT key, part, content
FROM import_ledger FINAL
WHERE kind = {kind:String} AND key GLOBAL IN (SELECT key FROM (${page.text}))`,
        params: { ...page.params, kind },
      })
      const known = new Map<string, { content: string; parts: string[] }>()
      for (const { key, part, content } of rows) {
        const entry = known.get(key)
        if (entry) entry.parts.push(part)
        else known.set(key, { content, parts: [part] })
      }
      return known
    },
    async write(entries) {
      if (entries.length === 0) return
      const lines = entries.map(({ kind, key, part, content }) => JSON.stringify([kind, key, part, content, importId]))
      await clickhouse.insert('import_ledger', ['kind', 'key', 'part', 'content', 'import_id'], lines.join('\n'))
    },
  }
}
