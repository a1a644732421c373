import type { Statement } from '../../../platform/index.ts'
import type { TimelineEvent } from '../../../timeline/index.ts'
import { eventOf, type Surroundings } from './event.ts'
import { identifiersOf, type Named, namedColumns } from './identify.ts'

export interface EventRow extends Named {
  key: string
  file: number
  line: number
  event: string
  anonymousId: string
  time: number
  /** JSON, or empty. */
  properties: string
  content: string
}

/** Gives events without an id one that is the same in every reading; equal rows are told apart by their number. */
export function nameEvents(importId: number): Statement {
  return {
    text: `
INSERT INTO import_rows (import_id, role, file, line, event, event_id, occurred_at, properties, user_id, email, phone, anonymous_id, external_ids)
SELECT
  {importId:UInt64}, 'named-events', file, line, event,
  if(event_id != '', event_id, concat('import:event:', content, '-', toString(row_number() OVER (PARTITION BY event_id, content ORDER BY file, line)))),
  occurred_at, properties, user_id, email, phone, anonymous_id, external_ids
FROM (
  SELECT *, lower(hex(sipHash128(tuple(event, occurred_at, properties, user_id, email, phone, anonymous_id, external_ids)))) AS content
  FROM import_rows
  WHERE import_id = {importId:UInt64} AND role = 'events'
)`,
    params: { importId },
  }
}

export const readEvents = `
SELECT
  event_id AS key,
  file,
  line,
  event,
  ${namedColumns},
  anonymous_id AS anonymousId,
  toUnixTimestamp64Milli(assumeNotNull(occurred_at)) AS time,
  properties,
  lower(hex(sipHash128(tuple(event, occurred_at, properties)))) AS content
FROM import_rows
WHERE import_id = {importId:UInt64} AND role = 'named-events' AND (file, line) > ({file:UInt16}, {line:UInt32})
ORDER BY file, line
LIMIT {limit:UInt32}`

export function plainEvents(row: EventRow, around: Surroundings): TimelineEvent[] {
  const identifiers = identifiersOf(row, around.country)
  if (identifiers.length === 0) return []
  const properties = row.properties === '' ? '{}' : row.properties
  return [eventOf(row.event, { id: row.key, time: row.time, identifiers, properties }, around)]
}
