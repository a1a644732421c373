import type { Statement } from '../../../platform/index.ts'
import type { TimelineEvent } from '../../../timeline/index.ts'
import { eventOf, type Surroundings } from './event.ts'
import { identifiersOf, type Named, namedColumns } from './identify.ts'

export interface EventRow extends Named {
  key: string
  file: number
  line: number
  part: number
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
INSERT INTO import_rows (import_id, role, file, line, part, event, event_id, occurred_at, properties, user_id, email, phone, anonymous_id, external_ids)
SELECT
  {importId:UInt64}, 'named-events', file, line, part, event,
  if(event_id != '', event_id, concat('import:event:', content, '-', toString(row_number() OVER (PARTITION BY event_id, content ORDER BY file, line, part)))),
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
  part,
  event,
  ${namedColumns},
  anonymous_id AS anonymousId,
  toUnixTimestamp64Milli(assumeNotNull(occurred_at)) AS time,
  properties,
  lower(hex(sipHash128(tuple(event, occurred_at, properties)))) AS content
FROM import_rows
WHERE import_id = {importId:UInt64} AND role = 'named-events' AND (file, line, part) > ({file:UInt16}, {line:UInt32}, {part:UInt16})
ORDER BY file, line, part
LIMIT {limit:UInt32}`

export function plainEvents(row: EventRow, around: Surroundings): TimelineEvent[] {
  const identifiers = identifiersOf(row, around.country)
  if (identifiers.length === 0) return []
  const properties = row.properties === '' ? '{}' : row.properties
  const { order_id: orderId } = JSON.parse(properties) as { order_id?: unknown }
  const told = { id: row.key, time: row.time, identifiers, properties, orderId: orderId ? String(orderId) : '' }
  return [eventOf(row.event, told, around)]
}
