import type { Storage } from '../storage.ts'
import { newId } from './visitor.ts'

export type Message = Record<string, unknown> & { messageId: string }

export interface Outbox {
  /** Keeps a message until the server has taken it, across pages and connections that fail. */
  add: (message: Message) => void
  /** Sends what waits. Resolves when the server has answered. */
  flush: () => Promise<void>
}

/** A server takes 500 KB at once; a browser sends 64 KB while a page is being left. */
const mostBytes = 60_000
/** Beyond that the oldest are given up: a browser's storage holds some 5 MB for the whole site. */
const mostWaiting = 500
const gather = 300
const longestPause = 60_000
const orphanedAfter = 60_000

/**
 * Messages on their way. Each tab has a list of its own, so that tabs do not write over each other; what a closed tab left
 * behind is taken over by the next page. A message that is sent twice counts once, by its id.
 */
export function createOutbox(storage: Storage, endpoint: string, writeKey: string): Outbox {
  const own = `outbox.${newId().slice(0, 8)}`
  let waiting: Message[] = takeOver(storage)
  let scheduled = false
  let sending: Promise<void> | null = null
  let failures = 0
  save()

  function save(): void {
    if (waiting.length === 0) storage.remove(own)
    else storage.set(own, JSON.stringify({ at: Date.now(), waiting }))
  }

  function schedule(pause: number): void {
    if (scheduled) return
    scheduled = true
    setTimeout(() => {
      scheduled = false
      void flush()
    }, pause)
  }

  function flush(): Promise<void> {
    sending ??= deliver().finally(() => {
      sending = null
    })
    return sending
  }

  async function deliver(): Promise<void> {
    while (waiting.length > 0) {
      const batch = takeBatch(waiting)
      const outcome = await post(endpoint, writeKey, batch)
      if (outcome === 'later') {
        schedule(Math.min(1000 * 2 ** failures++, longestPause))
        return
      }
      failures = 0
      const done = new Set(batch)
      waiting = waiting.filter((message) => !done.has(message))
      save()
    }
  }

  if (waiting.length > 0) schedule(gather)
  // The page may never come back from here, so what waits is handed to the browser to send.
  addEventListener('pagehide', () => {
    for (let rest = waiting; rest.length > 0; ) {
      const batch = takeBatch(rest)
      if (!navigator.sendBeacon?.(endpoint, body(writeKey, batch))) return
      rest = rest.slice(batch.length)
    }
  })
  addEventListener('online', () => void flush())

  return {
    add: (message) => {
      waiting = [...waiting, message].slice(-mostWaiting)
      save()
      schedule(gather)
    },
    flush,
  }
}

function takeBatch(waiting: readonly Message[]): Message[] {
  let bytes = 200
  const batch: Message[] = []
  for (const message of waiting) {
    bytes += JSON.stringify(message).length * 1.2
    if (batch.length > 0 && bytes > mostBytes) break
    batch.push(message)
  }
  return batch
}

function body(writeKey: string, batch: readonly Message[]): string {
  return JSON.stringify({ writeKey, sentAt: new Date().toISOString(), batch })
}

/** `done` where the server took it, or will never take it; `later` where it is away or busy. */
async function post(endpoint: string, writeKey: string, batch: readonly Message[]): Promise<'done' | 'later'> {
  try {
    // Plain text needs no question to the server beforehand whether this site may send.
    const response = await fetch(endpoint, {
      method: 'POST',
      keepalive: true,
      headers: { 'content-type': 'text/plain' },
      body: body(writeKey, batch),
    })
    return response.status === 429 || response.status >= 500 ? 'later' : 'done'
  } catch {
    return 'later'
  }
}

function takeOver(storage: Storage): Message[] {
  const found: Message[] = []
  for (const key of storage.keys()) {
    if (!key.startsWith('outbox.')) continue
    try {
      const { at, waiting } = JSON.parse(storage.get(key) ?? '{}') as { at: number; waiting: Message[] }
      if (Date.now() - at < orphanedAfter) continue
      found.push(...waiting)
    } catch {
      // Not ours, or cut short: nothing in it can be sent.
    }
    storage.remove(key)
  }
  return found.slice(-mostWaiting)
}
