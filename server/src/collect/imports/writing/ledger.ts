import type { ClickHouse } from '../../../platform/index.ts'

/** What the timeline was told before: what was said of each key, by its content. */
export interface Ledger {
  read: (kind: string, keys: readonly string[]) => Promise<Map<string, { content: string; parts: string[] }>>
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
    async read(kind, keys) {
      const known = new Map<string, { content: string; parts: string[] }>()
      for (const some of portions(keys)) {
        const rows = await clickhouse.query<{ key: string; part: string; content: string }>({
          text: 'SELECT key, part, content FROM import_ledger FINAL WHERE kind = {kind:String} AND key IN {keys:Array(String)}',
          params: { kind, keys: some },
        })
        for (const { key, part, content } of rows) {
          const entry = known.get(key)
          if (entry) entry.parts.push(part)
          else known.set(key, { content, parts: [part] })
        }
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

/** Parameters travel in the address of the request, which a ClickHouse server wants below a million characters. */
function portions(keys: readonly string[]): string[][] {
  const portions: string[][] = [[]]
  let length = 0
  for (const key of keys) {
    length += key.length * 3 + 10
    if (length > 500_000) {
      portions.push([])
      length = 0
    }
    portions.at(-1)!.push(key)
  }
  return portions
}
