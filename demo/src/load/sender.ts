import { setTimeout as wait } from 'node:timers/promises'
import type { IngestAnswer, Problem } from '@esteem/contract'

export interface Sender {
  /** Hands over a batch; resolves when there is room for the next, not when the batch has arrived. */
  send: (writeKey: string, messages: string[]) => Promise<void>
  /** Waits for everything that is under way. */
  drain: () => Promise<void>
  accepted: number
  /** Messages that were not counted, with the reason of the first few. */
  rejected: number
  reasons: string[]
}

const inFlight = 6
const attempts = 8

/** Posts batches to the event API, several at once; tries again while the server asks to wait. */
export function createSender(baseUrl: string): Sender {
  const underWay = new Set<Promise<void>>()
  let failure: unknown = null
  const sender: Sender = {
    accepted: 0,
    rejected: 0,
    reasons: [],
    async send(writeKey, messages) {
      if (failure) throw failure
      const post = deliver(baseUrl, writeKey, messages)
        .then((answer) => {
          sender.accepted += answer.accepted
          sender.rejected += answer.rejected.length
          for (const { message } of answer.rejected.slice(0, 3)) sender.reasons.push(message)
        })
        .catch((error) => {
          failure ??= error
        })
        .finally(() => underWay.delete(post))
      underWay.add(post)
      if (underWay.size >= inFlight) await Promise.race(underWay)
    },
    async drain() {
      await Promise.all(underWay)
      if (failure) throw failure
    },
  }
  return sender
}

async function deliver(baseUrl: string, writeKey: string, messages: string[]): Promise<IngestAnswer> {
  const body = `{"batch":[${messages.join(',')}]}`
  const headers = { 'content-type': 'application/json', authorization: `Basic ${btoa(`${writeKey}:`)}` }
  for (let attempt = 1; ; attempt++) {
    const response = await fetch(`${baseUrl}/v1/batch`, { method: 'POST', headers, body })
    if (response.ok) return (await response.json()) as IngestAnswer
    const problem = (await response.json().catch(() => null)) as Problem | null
    const later = response.status === 429 || response.status === 503
    if (!later || attempt === attempts)
      throw new Error(`The server did not take the events: ${problem?.detail ?? `it answered ${response.status}`}`)
    await wait(250 * attempt)
  }
}
