import type { ConsentState } from '@esteem/contract'
import type { Clock, Postgres } from '../../platform/index.ts'
import { addConsent } from './ledger.ts'
import { purposeOf } from './purpose.ts'

/** What was said, as it was told by an event. */
export interface SaidByEvent {
  eventId: string
  event: string
  time: number
  identityId: number
  properties: Record<string, unknown>
}

export const consentEvents = ['Consent Given', 'Consent Withdrawn', 'Unsubscribed'] as const

const states: Record<string, ConsentState> = {
  'Consent Given': 'given',
  'Consent Withdrawn': 'withdrawn',
  Unsubscribed: 'unsubscribed',
}

/** Takes what was told by events into the ledger. Told twice, it stands there once. */
export async function takeConsent(postgres: Postgres, clock: Clock, events: readonly SaidByEvent[]): Promise<void> {
  await postgres.transaction(async (inside) => {
    for (const { eventId, event, time, identityId, properties } of events) {
      const state = states[event]
      const purpose = meant(event, properties)
      if (!state || !purpose || identityId === 0) continue
      await addConsent(inside, clock, {
        key: eventId,
        identityId,
        purpose,
        state,
        at: new Date(time),
        origin: 'event',
        textVersion: textOf(properties.text_version),
        campaignId: textOf(properties.campaign_id),
      })
    }
  })
}

/** Consent to nothing in particular is none; an objection to nothing in particular is one to everything. */
function meant(event: string, { purpose, campaign_id: campaignId }: Record<string, unknown>): string | null {
  const told = purposeOf(purpose)
  if (told || event === 'Consent Given') return told
  return event === 'Unsubscribed' && campaignId ? 'marketing' : 'everything'
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' || typeof value === 'number' ? String(value).slice(0, 128) : null
}
