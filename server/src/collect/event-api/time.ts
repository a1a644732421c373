const earliest = Date.UTC(1970, 0, 2)
const day = 24 * 3600 * 1000

interface Times {
  timestamp?: unknown
  originalTimestamp?: unknown
  sentAt?: unknown
  receivedAt: number
}

/**
 * When it happened, in milliseconds. The sender's clock may be wrong; what can be trusted is how long before sending it
 * happened, so that is counted back from the arrival. A sentence where no sensible time comes out.
 */
export function readTime({ timestamp, originalTimestamp, sentAt, receivedAt }: Times): number | string {
  const given = timestamp ?? originalTimestamp
  if (given === undefined || given === null) return receivedAt
  const happened = parse(given)
  if (happened === null)
    return `timestamp is ${JSON.stringify(given)}; write it as ISO 8601, such as 2026-05-04T10:30:00Z.`
  const sent = sentAt === undefined || sentAt === null ? null : parse(sentAt)
  // History that is sent today keeps its own times: its clock differs from ours by no more than the journey.
  const corrected = sent === null || Math.abs(receivedAt - sent) < 5_000 ? happened : receivedAt - (sent - happened)
  if (corrected < earliest) return `timestamp ${JSON.stringify(given)} lies before 1970.`
  if (corrected > receivedAt + day)
    return `timestamp ${JSON.stringify(given)} lies in the future by more than a day. Check the sender's clock, or send sentAt so that it can be corrected.`
  return corrected
}

function parse(value: unknown): number | null {
  if (typeof value === 'number') return Number.isFinite(value) ? (value < 1e11 ? value * 1000 : value) : null
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}([T ]|$)/.test(value)) return null
  // Without a zone it is UTC, as the Segment spec has it.
  const text = /[Zz]|[+-]\d{2}:?\d{2}$/.test(value) || value.length === 10 ? value : `${value}Z`
  const time = Date.parse(text)
  return Number.isNaN(time) ? null : time
}
