import type { KnownEvent } from '@esteem/contract'
import { countOf } from '../../../ui/format/count.ts'
import { daysBetween } from '../../../ui/format/day.ts'
import type { PropertyReader } from './property-reader.ts'
import type { Sentence } from './sentence.ts'

type Tell = (read: PropertyReader) => Sentence

const quote = (text: string | null) => (text ? `“${text}”` : null)
const order = (read: PropertyReader) => read.text('order_id') && `Order ${read.text('order_id')}`
const join = (...parts: (string | null)[]) => parts.filter(Boolean).join(' · ') || null
/** `word before`, where there is a word. */
const after = (word: string, text: string | null) => (text ? ` ${word} ${text}` : '')

/** One for every event that Esteem understands; the compiler notices when one is missing. */
export const knownSentences: Record<KnownEvent, Tell> = {
  'Order Completed': (read) => ({
    text: `Ordered${read.things() ? ` ${read.things()}` : ''}${after('for', read.amount('total', 'revenue', 'value'))}`,
    detail: join(order(read), read.products()),
  }),
  'Order Updated': (read) => ({
    text: `Changed an order${after('to', read.amount('total', 'revenue'))}`,
    detail: join(order(read), read.products()),
  }),
  'Order Cancelled': (read) => ({
    text: `Cancelled an order${after('of', read.amount('total'))}`,
    detail: order(read),
  }),
  'Order Refunded': (read) => ({
    text: read.amount('total') ? `Was refunded ${read.amount('total')}` : 'Was refunded an order',
    detail: join(order(read), read.products()),
  }),
  'Order Delivered': (read) => ({ text: `Got an order delivered${punctuality(read)}`, detail: order(read) }),
  'Order Returned': (read) => ({
    text: `Returned ${read.things() ?? 'an order'}`,
    detail: join(order(read), read.text('reason')),
  }),
  'Product Viewed': (read) => ({
    text: `Looked at ${quote(read.text('name', 'product_id')) ?? 'a product'}`,
    detail: join(read.text('category'), read.amount('price')),
  }),
  'Product Added': (read) => ({
    text: `Put ${quote(read.text('name', 'product_id')) ?? 'a product'} in the cart`,
    detail: read.amount('price'),
  }),
  'Product Removed': (read) => ({
    text: `Took ${quote(read.text('name', 'product_id')) ?? 'a product'} out of the cart`,
  }),
  'Cart Viewed': (read) => ({ text: `Looked at the cart${after('with', read.things())}`, detail: read.products() }),
  'Checkout Started': (read) => ({
    text: `Went to the checkout${after('with', read.things())}${after('for', read.amount('value', 'total', 'revenue'))}`,
    detail: read.products(),
  }),
  'Products Searched': (read) => ({ text: `Searched${after('for', quote(read.text('query')))}` }),
  'Signed Up': (read) => ({ text: `Signed up${after('with', read.text('method'))}` }),
  'Subscription Started': (read) => ({
    text: `Took out a subscription${after('to', read.text('plan'))}${after('for', read.amount('price'))}`,
  }),
  'Subscription Renewed': (read) => ({ text: `Renewed a subscription${after('to', read.text('plan'))}` }),
  'Subscription Cancelled': (read) => ({ text: 'Cancelled a subscription', detail: read.text('reason') }),
  'Survey Sent': (read) => ({
    text: `Was asked a survey${after('by', read.text('channel'))}`,
    detail: read.text('survey_id'),
  }),
  'Survey Answered': (read) => ({
    text: `Answered a survey${after('with', read.text('score'))}${after('for', read.text('metric')?.toUpperCase() ?? null)}`,
    detail: quote(read.text('text')),
  }),
  'Message Received': (read) => ({
    text: `Wrote to us${after('by', read.text('channel'))}`,
    detail: quote(read.text('text')),
  }),
  'Message Sent': (read) => ({
    text: `Had an answer from us${after('by', read.text('channel'))}`,
    detail: quote(read.text('text')),
  }),
  'Case Opened': (read) => ({ text: 'Had a case opened', detail: join(order(read), read.text('reason')) }),
  'Case Reopened': (read) => ({ text: 'Had a case taken up again', detail: read.text('reason') }),
  'Case Closed': (read) => ({ text: 'Had a case closed', detail: read.text('outcome') }),
  'Review Posted': (read) => ({
    text: `Posted a review${after('with a score of', read.text('score'))}`,
    detail: quote(read.text('text')),
  }),
  'Mention Found': (read) => ({
    text: `Mentioned us${after('on', read.text('network'))}`,
    detail: quote(read.text('text')) ?? read.text('url'),
  }),
  'Referral Made': (read) => ({ text: 'Recommended us to somebody', detail: read.text('code') }),
  'Campaign Sent': (read) => ({ text: `Was sent the campaign ${quote(read.text('campaign_id')) ?? ''}`.trim() }),
  'Campaign Withheld': (read) => ({
    text: `Was left out of the campaign ${quote(read.text('campaign_id')) ?? ''}`.trim(),
    detail: 'Held out, to measure what the campaign does',
  }),
  'Email Opened': (read) => ({ text: 'Opened an e-mail', detail: read.text('campaign_id') }),
  'Email Link Clicked': (read) => ({ text: 'Followed a link in an e-mail', detail: read.text('url', 'campaign_id') }),
  Unsubscribed: (read) => ({
    text: `Unsubscribed${after('from', read.text('purpose'))}`,
    detail: read.text('campaign_id'),
  }),
  'Consent Given': (read) => ({
    text: `Gave consent${after('to', read.text('purpose'))}`,
    detail: read.text('text_version'),
  }),
  'Consent Withdrawn': (read) => ({ text: `Withdrew consent${after('to', read.text('purpose'))}` }),
}

function punctuality(read: PropertyReader): string {
  const [promised, delivered] = [read.text('promised_at')?.slice(0, 10), read.text('delivered_at')?.slice(0, 10)]
  const late = promised && delivered ? daysBetween(promised, delivered) : Number.NaN
  if (Number.isNaN(late)) return ''
  return late > 0 ? `, ${countOf(late, 'day')} late` : ' on time'
}
