import { mix } from '../chance.ts'
import type { Chapter } from '../simulate.ts'
import { amount, csvLine, short } from './csv.ts'

/** Shopify's customers export. */
export const customerHeader = csvLine([
  'Customer ID',
  'First Name',
  'Last Name',
  'Email',
  'Accepts Email Marketing',
  'Default Address Address1',
  'Default Address City',
  'Default Address Country Code',
  'Default Address Zip',
  'Phone',
  'Total Spent',
  'Total Orders',
  'Note',
  'Tags',
])

export function customerRow({ life, contacts, truth }: Chapter): string {
  if (!life || !contacts || !truth) return ''
  const { person } = life
  const stallOnly = person.stallShare === 1
  return csvLine([
    7_000_000_000_000 + mix(person.key, 0x5b) * 100 + (mix(person.key, 0x5c) % 100),
    stallOnly ? '' : person.name.first,
    stallOnly ? '' : person.name.last,
    contacts.email,
    person.marketingConsent ? 'yes' : 'no',
    stallOnly ? '' : person.street,
    stallOnly ? '' : person.city,
    stallOnly ? 'PT' : person.country.code,
    stallOnly ? '' : person.postcode,
    contacts.phone,
    amount(Math.round(truth.spent * 100)),
    truth.orders,
    '',
    person.clubMember ? 'club' : '',
  ])
}

export const truthHeader = csvLine([
  'person',
  'user_id',
  'email',
  'phone',
  'joined_at',
  'referred_by',
  'country',
  'language',
  'channel',
  'club_member',
  'stall_share',
  'orders',
  'spent',
  'refunded',
  'orders_per_year',
  'leave_chance',
  'average_leave_chance',
  'mean_order',
  'alive',
  'p_alive',
  'expected_orders_90',
  'expected_orders_365',
  'expected_value_365',
  'coming_orders_90',
  'coming_orders_365',
  'coming_value_365',
  'recommend',
  'promoter_chance',
  'detractor_chance',
  'response_chance',
  'functional',
  'emotional',
  'social',
  'economic',
  'craft',
  'bargains',
  'gifts',
  'origin',
  'willing_to_pay',
  'referrals_365',
])

/** What is true of one person; emails and user ids are given where the data know them. */
export function truthRow({ life, contacts, truth }: Chapter): string {
  if (!life || !contacts || !truth) return ''
  const { person } = life
  const { value, psychographics } = person
  const numbers = [
    person.rate,
    person.leaveChance,
    truth.averageLeaving,
    person.meanOrder / 100,
    truth.alive ? 1 : 0,
    truth.pAlive,
    truth.expectedOrders90,
    truth.expectedOrders365,
    truth.expectedValue365,
    truth.comingOrders90,
    truth.comingOrders365,
    truth.comingValue365,
    truth.recommend,
    truth.promoter,
    truth.detractor,
    truth.response,
    value.functional,
    value.emotional,
    value.social,
    value.economic,
    psychographics.craft,
    psychographics.bargains,
    psychographics.gifts,
    psychographics.origin,
    person.willingToPay,
    truth.referrals365,
  ]
  const registered = truth.orders > contacts.registersAt
  return csvLine([
    person.id,
    registered ? contacts.userId : '',
    contacts.email,
    contacts.phone,
    new Date(life.orders[0]!.at).toISOString(),
    person.referredBy?.id,
    person.country.code,
    person.language,
    person.channel,
    person.clubMember ? 1 : 0,
    person.stallShare,
    truth.orders,
    amount(Math.round(truth.spent * 100)),
    amount(Math.round(truth.refunded * 100)),
    ...numbers.map(short),
  ])
}

export const identityHeader = csvLine(['kind', 'value', 'person', 'note', 'evident'])

export function identityRows({ life, identities }: Chapter): string {
  let rows = ''
  for (const { kind, value, note, evident } of identities)
    rows += csvLine([kind, value, life!.person.id, note, evident ? 1 : 0])
  return rows
}

export const textHeader = csvLine(['message_id', 'language', 'sentiment', 'claims'])

/** Claims are written as topic:mood, separated by spaces. */
export function textRows({ texts }: Chapter): string {
  let rows = ''
  for (const { messageId, truth } of texts)
    rows += csvLine([
      messageId,
      truth.language,
      truth.sentiment,
      truth.claims.map(({ topic, sentiment }) => `${topic}:${sentiment}`).join(' '),
    ])
  return rows
}

export const answerHeader = csvLine([
  'answered_at',
  'survey',
  'invitation',
  'user_id',
  'email',
  'question',
  'metric',
  'score',
  'text',
  'language',
  'order',
])

export function answerRows({ messages, contacts }: Chapter): string {
  let rows = ''
  for (const message of messages) {
    if (message.type !== 'track' || message.event !== 'Survey Answered') continue
    const { survey_id, invitation_id, question_id, metric, score, text, language, order_id } =
      message.properties as Record<string, string | number | undefined>
    const at = String(message.timestamp)
    const email = contacts?.email
    rows += csvLine([
      at,
      survey_id,
      invitation_id,
      message.userId,
      email,
      question_id,
      metric,
      score,
      text,
      language,
      order_id,
    ])
  }
  return rows
}
