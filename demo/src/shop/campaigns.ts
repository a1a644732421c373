import { type Calendar, day } from '../calendar.ts'
import { mix, purposes, uniform } from '../chance.ts'
import { campaigns } from '../parameters.ts'
import type { Person } from '../people/customers.ts'

export interface Campaign {
  index: number
  id: string
  name: string
  kind: (typeof campaigns.kinds)[number]
  sentAt: number
  endsAt: number
}

export type Arm = 'treatment' | 'hold-out'

const names = { 'new-collection': 'New collection', sale: 'Sale', 'our-story': 'Our story', 'thank-you': 'A thank-you' }

/** Every campaign from the shop's third month to a year after the data end; the future ones belong to the truth only. */
export function planCampaigns(calendar: Calendar): Campaign[] {
  const plan: Campaign[] = []
  const window = campaigns.windowDays * day
  for (let at = calendar.start + 70 * day; at + window <= calendar.horizon; at += campaigns.everyDays * day) {
    const index = plan.length
    const kind = campaigns.kinds[index % campaigns.kinds.length]!
    const sentAt = at + 8.5 * 3_600_000
    const month = new Date(sentAt).toISOString().slice(0, 7)
    plan.push({
      index,
      id: `${kind.kind}-${month}`,
      name: `${names[kind.kind]} ${month}`,
      kind,
      sentAt,
      endsAt: at + window,
    })
  }
  return plan
}

/** Null for someone who may not get it: not yet a customer, or no consent to marketing then. */
export function armOf(person: Person, campaign: Campaign): Arm | null {
  if (!person.marketingConsent || person.joinedAt > campaign.sentAt - day) return null
  if (person.consentWithdrawnAt < campaign.sentAt) return null
  const draw = uniform(mix(person.key, purposes.campaign), purposes.campaign, campaign.index)
  return draw < campaigns.holdOut ? 'hold-out' : 'treatment'
}

/** How much faster a person buys for three weeks, as a share, if the campaign reaches them. */
export function liftOf(person: Person, campaign: Campaign): number {
  const { hunters, others } = campaigns.bargainHunters
  if (campaign.kind.kind !== 'sale') return campaign.kind.lift
  return campaign.kind.lift * (person.psychographics.bargains > 0.5 ? hunters : others)
}
