import { openStorage } from './storage.ts'
import { createSurveys } from './surveys/surveys.ts'
import { readContext } from './tracking/context.ts'
import { createOutbox, type Message } from './tracking/outbox.ts'
import { watchPages } from './tracking/page-views.ts'
import { createVisitor, newId } from './tracking/visitor.ts'

export interface Options {
  /** Where Esteem is, such as `https://esteem.example.com`. */
  url: string
  /** The write key of a source. */
  writeKey: string
  /** Send a page view for every address. Without it only `page()` does. Default: true. */
  pageViews?: boolean
  /** Ask for surveys that are due for this visitor. Default: true. */
  surveys?: boolean
  /**
   * What may be kept and sent: `granted` (default), or `pending`: nothing is stored on the device and nothing is sent until
   * `consent('granted')` is called. `denied` throws away what waits.
   */
  consent?: Consent
}

export type Consent = 'granted' | 'pending' | 'denied'

export interface Esteem {
  /** Something happened, such as `track('Order Completed', { order_id: '1', total: 12, currency: 'EUR' })`. */
  track: (event: string, properties?: Record<string, unknown>) => void
  /** Somebody is known: the business's own id for them, and what is known about them. */
  identify: (userId: string, traits?: Record<string, unknown>) => void
  /** A page was looked at. Called by itself unless `pageViews` is off. */
  page: (name?: string, properties?: Record<string, unknown>) => void
  /** Somebody belongs to a group, such as a company. */
  group: (groupId: string, traits?: Record<string, unknown>) => void
  /** Forgets who this is, as after signing out. */
  reset: () => void
  consent: (consent: Consent) => void
  /** Sends what waits, and resolves when the server has answered. */
  flush: () => Promise<void>
  /** Shows a survey by its id, as a popover, or inside `into`. Whether this person may be asked is decided by the server. */
  showSurvey: (surveyId: string, options?: ShowOptions) => void
}

export interface ShowOptions {
  into?: Element
  /** Fields that the answers are about, such as `{ order_id: '1001' }`. */
  about?: Record<string, string>
}

/** Starts the script for a site. Nothing here throws into the page: a site must work the same when Esteem is away. */
export function createEsteem(options: Options): Esteem {
  const origin = options.url.replace(/\/$/, '')
  let consent = options.consent ?? 'granted'
  const held: Message[] = []
  let started = consent === 'granted' ? start() : null

  function start() {
    const storage = openStorage()
    const visitor = createVisitor(storage)
    const outbox = createOutbox(storage, `${origin}/v1/batch`, options.writeKey)
    const surveys = createSurveys({ origin, writeKey: options.writeKey, storage, visitor })
    return { visitor, outbox, surveys }
  }

  function send(type: string, fields: Record<string, unknown>): void {
    if (consent === 'denied') return
    const message = {
      type,
      messageId: newId(),
      timestamp: new Date().toISOString(),
      context: readContext(),
      ...fields,
    }
    if (!started) held.push(message)
    else release(message)
  }

  function release(message: Message): void {
    const { visitor, outbox } = started!
    if (message.type === 'identify') visitor.identify(String(message.userId))
    outbox.add({ anonymousId: visitor.anonymousId(), userId: visitor.userId() ?? undefined, ...message })
  }

  function begin(): void {
    for (const message of held.splice(0)) release(message)
    if (options.surveys !== false) started!.surveys.begin()
  }

  const esteem: Esteem = {
    track: (event, properties = {}) => {
      send('track', { event, properties })
      if (options.surveys !== false) void esteem.flush().then(() => started?.surveys.askSoon())
    },
    identify: (userId, traits = {}) => send('identify', { userId, traits }),
    page: (name, properties = {}) =>
      send('page', { name, properties: { path: location.pathname, title: document.title, ...properties } }),
    group: (groupId, traits = {}) => send('group', { groupId, traits }),
    reset: () => started?.visitor.reset(),
    consent: (given) => {
      consent = given
      if (given === 'denied') {
        held.length = 0
        started?.visitor.reset()
        started = null
      }
      if (given === 'granted' && !started) {
        started = start()
        begin()
      }
    },
    flush: async () => {
      await started?.outbox.flush()
    },
    showSurvey: (surveyId, { into, about } = {}) => started?.surveys.show(surveyId, { into, about, invitation: null }),
  }
  if (started) begin()
  watchPages(() => {
    if (options.pageViews !== false) esteem.page()
    if (options.surveys !== false) started?.surveys.askSoon()
  })
  return esteem
}
