import { randomBytes } from 'node:crypto'
import type { Source } from '@esteem/contract'
import { type ClickHouse, type Clock, notFound, type Postgres } from '../../platform/index.ts'

interface SourceRow {
  id: number
  name: string
  kind: Source['kind']
  write_key: string
  enabled: boolean
  created_at: Date
}

const newKey = () => randomBytes(18).toString('base64url')

export interface Sources {
  list: () => Promise<Source[]>
  create: (input: { name: string; kind: Source['kind'] }) => Promise<Source>
  change: (sourceId: number, change: { name?: string; enabled?: boolean }) => Promise<Source>
  rotateKey: (sourceId: number) => Promise<Source>
  /** The source that imported events are said to come from; made when first needed. */
  forImports: () => Promise<number>
  /** The source of what Esteem itself did, such as asking somebody; made when first needed. */
  forOwn: () => Promise<number>
  /** The enabled source of a write key. Remembered for a few seconds, so that a busy source costs no query an event. */
  ofKey: (writeKey: string) => Promise<number | null>
}

const rememberedFor = 5_000

export function createSources(postgres: Postgres, clickhouse: ClickHouse, clock: Clock): Sources {
  const keys = new Map<string, { sourceId: number | null; until: number }>()

  async function withLastEvent(rows: SourceRow[]): Promise<Source[]> {
    const seen = await clickhouse.query<{ source_id: number; last_event_at: string }>({
      text: 'SELECT source_id, max(received_at) AS last_event_at FROM events WHERE source_id IN {ids:Array(UInt32)} GROUP BY source_id',
      params: { ids: rows.map(({ id }) => id) },
    })
    const last = new Map(seen.map((row) => [row.source_id, row.last_event_at]))
    return rows.map((row) => ({
      sourceId: row.id,
      name: row.name,
      kind: row.kind,
      writeKey: row.write_key,
      enabled: row.enabled,
      createdAt: row.created_at.toISOString(),
      lastEventAt: last.get(row.id) ?? null,
    }))
  }

  async function one(sourceId: number, text: string, parameters: unknown[]): Promise<Source> {
    const rows = await postgres.query<SourceRow>(text, parameters)
    if (rows.length === 0) throw notFound('source', sourceId)
    keys.clear()
    return (await withLastEvent(rows))[0]
  }

  async function standing(kind: Source['kind'], name: string): Promise<number> {
    const [found] = await postgres.query<{ id: number }>('SELECT id FROM sources WHERE kind = $1 ORDER BY id LIMIT 1', [
      kind,
    ])
    if (found) return found.id
    const [made] = await postgres.query<{ id: number }>(
      'INSERT INTO sources (name, kind, write_key, created_at) VALUES ($1, $2, $3, $4) RETURNING id',
      [name, kind, newKey(), clock()],
    )
    return made.id
  }

  return {
    list: async () => withLastEvent(await postgres.query<SourceRow>('SELECT * FROM sources ORDER BY id')),
    create: ({ name, kind }) =>
      one(0, 'INSERT INTO sources (name, kind, write_key, created_at) VALUES ($1, $2, $3, $4) RETURNING *', [
        name,
        kind,
        newKey(),
        clock(),
      ]),
    change: (sourceId, { name, enabled }) =>
      one(
        sourceId,
        'UPDATE sources SET name = coalesce($2, name), enabled = coalesce($3, enabled) WHERE id = $1 RETURNING *',
        [sourceId, name ?? null, enabled ?? null],
      ),
    rotateKey: (sourceId) =>
      one(sourceId, 'UPDATE sources SET write_key = $2 WHERE id = $1 RETURNING *', [sourceId, newKey()]),
    forImports: () => standing('import', 'Imported files'),
    forOwn: () => standing('esteem', 'Esteem'),
    ofKey: async (writeKey) => {
      const now = clock().getTime()
      const known = keys.get(writeKey)
      if (known && known.until > now) return known.sourceId
      const [row] = await postgres.query<{ id: number }>('SELECT id FROM sources WHERE write_key = $1 AND enabled', [
        writeKey,
      ])
      if (keys.size > 1000) keys.clear()
      keys.set(writeKey, { sourceId: row?.id ?? null, until: now + rememberedFor })
      return row?.id ?? null
    },
  }
}
