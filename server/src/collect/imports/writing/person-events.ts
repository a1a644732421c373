import type { TimelineEvent } from '../../../timeline/index.ts'
import { eventOf, type Surroundings } from './event.ts'
import { identifiersOf, type Named, namedColumns } from './identify.ts'

export interface PersonRow extends Named {
  key: string
  /** JSON, or empty. */
  traits: string
  since: number | null
  seenAt: number | null
  content: string
}

export const readPeople = `
SELECT
  person_key AS key,
  ${namedColumns},
  traits,
  toUnixTimestamp64Milli(customer_since) AS since,
  toUnixTimestamp64Milli(seen_at) AS seenAt,
  content
FROM import_people
WHERE import_id = {importId:UInt64} AND person_key > {after:String}
ORDER BY person_key
LIMIT {limit:UInt32}`

/** What the timeline is told of a person: what they are like, as of their last order or of now, and when they came. */
export function personEvents(person: PersonRow, around: Surroundings): TimelineEvent[] {
  const identifiers = identifiersOf(person, around.country)
  if (identifiers.length === 0) return []
  const events: TimelineEvent[] = []
  const base = `import:person:${person.key}`
  if (person.traits !== '') {
    const told = { type: 'identify', traits: person.traits } as const
    events.push(
      eventOf(
        '',
        { ...told, id: `${base}:${person.content}`, time: person.seenAt ?? around.receivedAt, identifiers },
        around,
      ),
    )
  }
  if (person.since !== null) {
    events.push(eventOf('Signed Up', { id: `${base}:signed-up`, time: person.since, identifiers }, around))
  }
  return events
}
