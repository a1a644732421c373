import { atLivelyHour, day } from '../calendar.ts'
import { purposes, stream } from '../chance.ts'
import type { Life } from '../people/life.ts'
import { armOf } from '../shop/campaigns.ts'
import { shopUrl } from '../shop/products.ts'
import type { World } from '../world.ts'
import { type Draft, track, type Who } from './messages.ts'

/** What the shop sends to those who consented, and to whom it withholds it by chance to learn what it does. */
export function sendCampaigns(world: World, life: Life, who: (time: number) => Who, out: Draft[]): void {
  const { person } = life
  for (const campaign of world.plan) {
    if (campaign.sentAt >= world.calendar.until) break
    const arm = armOf(person, campaign)
    if (arm === null) continue
    const recipient = who(campaign.sentAt)
    const properties = { campaign_id: campaign.id, name: campaign.name, arm, channel: 'email' }
    track(out, campaign.sentAt, recipient, arm === 'treatment' ? 'Campaign Sent' : 'Campaign Withheld', properties)
    if (arm === 'hold-out') continue
    const random = stream(person.key, purposes.campaign, 1000 + campaign.index)
    const gone = campaign.sentAt > life.leftAt
    if (random() >= (gone ? 0.14 : 0.36)) continue
    const opened = atLivelyHour(campaign.sentAt + random() ** 2 * 3 * day)
    track(out, opened, recipient, 'Email Opened', { campaign_id: campaign.id })
    if (random() < (gone ? 0.06 : 0.2))
      track(out, opened + 40_000, recipient, 'Email Link Clicked', {
        campaign_id: campaign.id,
        url: `${shopUrl}/${person.language}/${campaign.kind.kind}`,
      })
  }
}

/** Consent as it is given with the first order, and taken back by some. */
export function recordConsent(world: World, life: Life, who: (time: number) => Who, out: Draft[]): void {
  const { person } = life
  const given = life.orders[0]!.at - 30_000
  const text = { text_version: given < world.calendar.start + 500 * day ? '2' : '3' }
  if (person.marketingConsent) track(out, given, who(given), 'Consent Given', { purpose: 'marketing', ...text })
  if (person.surveyConsent) track(out, given, who(given), 'Consent Given', { purpose: 'surveys', ...text })
  if (!person.marketingConsent || person.consentWithdrawnAt >= world.calendar.until) return
  const at = atLivelyHour(person.consentWithdrawnAt)
  const last = world.plan.findLast((campaign) => campaign.sentAt < at && armOf(person, campaign) === 'treatment')
  if (last) track(out, at, who(at), 'Unsubscribed', { campaign_id: last.id, purpose: 'marketing' })
  track(out, at + 500, who(at), 'Consent Withdrawn', { purpose: 'marketing' })
}
