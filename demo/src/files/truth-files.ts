import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Chapter } from '../simulate.ts'
import type { Truth } from '../truth/truth.ts'
import { openBigFile } from './big-file.ts'
import { amount, csvLine, short } from './csv.ts'

export interface TruthFiles {
  add: (chapter: Chapter) => void
  /** The bytes of all but truth.json. */
  close: (truth: Truth) => number
}

/** The truth beside the data: of the whole, of each customer, of each identifier, of each text. */
export function openTruthFiles(folder: string): TruthFiles {
  mkdirSync(folder, { recursive: true })
  const customers = openBigFile(folder, 'truth-customers.csv', customerHeader)
  const identities = openBigFile(folder, 'truth-identities.csv', identityHeader)
  const texts = openBigFile(folder, 'truth-texts.csv', textHeader)
  return {
    add(chapter) {
      customers.add(customerRow(chapter))
      identities.add(identityRows(chapter))
      texts.add(textRows(chapter))
    },
    close(truth) {
      writeFileSync(join(folder, 'truth.json'), `${JSON.stringify(truth, null, 2)}\n`)
      return customers.close() + identities.close() + texts.close()
    },
  }
}

const customerHeader = csvLine([
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
function customerRow({ life, contacts, truth }: Chapter): string {
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

const identityHeader = csvLine(['kind', 'value', 'person', 'note', 'evident'])

function identityRows({ life, identities }: Chapter): string {
  let rows = ''
  for (const { kind, value, note, evident } of identities)
    rows += csvLine([kind, value, life!.person.id, note, evident ? 1 : 0])
  return rows
}

const textHeader = csvLine(['message_id', 'language', 'sentiment', 'claims'])

/** Claims are written as topic:mood, separated by spaces. */
function textRows({ texts }: Chapter): string {
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
