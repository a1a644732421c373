import { mix } from '../chance.ts'
import type { Chapter } from '../simulate.ts'
import { amount, csvLine } from './csv.ts'

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
