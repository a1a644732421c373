import { contactChannel } from '@esteem/contract'
import type { SaidByEvent } from '../consent/from-events.ts'
import type { Contact } from './contact.ts'

/** What tells that somebody was written to, whoever did it. */
export const messageEvents = ['Survey Sent', 'Campaign Sent'] as const

/** Counts what was sent, by whatever tool, in the budget of whom it was sent to. */
export async function noticeMessages(contact: Contact, events: readonly SaidByEvent[]): Promise<void> {
  for (const { eventId, event, time, identityId, properties } of events) {
    const survey = event === 'Survey Sent'
    const { survey_id, campaign_id, channel } = properties
    // What was asked here was counted when it was decided, under the id of the ask.
    if (identityId === 0) continue
    await contact.notice({
      askId: eventId.startsWith('asked:') ? eventId.slice('asked:'.length) : eventId,
      identityId,
      purpose: survey ? 'survey' : 'marketing',
      channel: contactChannel.safeParse(channel).data ?? 'email',
      subject: { kind: survey ? 'survey' : 'campaign', id: String((survey ? survey_id : campaign_id) ?? '') },
      at: new Date(time),
    })
  }
}
