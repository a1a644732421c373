import type { KnownEvent, knownEvents } from '@esteem/contract'

interface EventWords {
  /** When to send it. */
  when: string
  /** What it changes in the figures; without it the event is stored and told in the customer's timeline. */
  changes?: string
}

const amount =
  'The amount is `total`, else `revenue`, else `value`, else the sum of `price` × `quantity` over `products`; it is what was paid, and is kept exactly to six decimals.'

const running =
  'The subscription runs on from here, until `ends_at` where that is given and no newer event of it says otherwise. It counts in the subscription churn and retention rates and in the subscription lifetime. Without `subscription_id` it is the one subscription of the identifier that it came with.'

const purposes =
  'They may be written to for that `purpose`: `survey`, `marketing`, `review`, `service` or `everything`. `surveys`, `newsletter` and `reviews` are understood too.'

export const eventWords: Record<KnownEvent, EventWords> = {
  'Order Completed': {
    when: 'An order was placed and paid.',
    changes: `The order counts from its time on: customers, orders, revenue, what the customer has been worth. ${amount} Without \`currency\` it is in the base currency. An order that is told again, by whatever source, counts once: its newest state does. Without \`order_id\` it is refused. An order that names nobody counts as an order without a customer. An \`email\` or \`phone\` among its properties is taken as the buyer’s identifier.`,
  },
  'Order Updated': {
    when: 'An order changed: its amount, its products.',
    changes: 'The order has this amount and these products from now on, where this is its newest state by time.',
  },
  'Order Cancelled': {
    when: 'An order was called off.',
    changes: 'The order does not count any more, nor does what was given back for it. It may arrive before the order.',
  },
  'Order Refunded': {
    when: 'Money was given back, all of it or a part.',
    changes:
      'The amount is taken off on the day of the refund. Several refunds of one order are told apart by `refund_id`, or by the message when there is none. Without a customer of its own it belongs to whoever placed the order.',
  },
  'Order Delivered': { when: 'An order reached the customer.' },
  'Order Returned': { when: 'Goods came back. The money that goes with it is an `Order Refunded`.' },
  'Product Viewed': { when: 'Somebody looked at a product.' },
  'Product Added': { when: 'A product was put in the cart.' },
  'Product Removed': { when: 'A product was taken out of the cart.' },
  'Cart Viewed': { when: 'Somebody looked at the cart.' },
  'Checkout Started': { when: 'Somebody went to the checkout.' },
  'Products Searched': { when: 'Somebody searched the shop.' },
  'Signed Up': {
    when: 'An account was made.',
    changes: 'An `email` or `phone` among its properties is taken as the person’s own identifier.',
  },
  'Subscription Started': {
    when: 'A customer took out a subscription, or another contract that runs.',
    changes: `${running} What is paid for it is an \`Order Completed\`.`,
  },
  'Subscription Renewed': {
    when: 'A subscription went on for another term, or a cancellation was taken back.',
    changes: running,
  },
  'Subscription Cancelled': {
    when: 'A subscription was called off.',
    changes: 'The subscription ends at `ends_at`; without it, at the time of the event.',
  },
  'Survey Sent': { when: 'A customer was asked.', changes: 'It counts in how often they may be written to.' },
  'Survey Answered': {
    when: 'A customer answered one question of a survey.',
    changes:
      'The answer counts in the figures of its `metric`, with its `score` on that metric’s own scale; without a metric it is kept and shown. Questions of one answering share `response_id`, else `invitation_id`. An answer that is told again counts once.',
  },
  'Message Received': {
    when: 'A customer wrote or spoke to the business.',
    changes: 'One whose `reason` is a complaint, or whose words worry, opens a [case](cases.md).',
  },
  'Message Sent': { when: 'The business answered.' },
  'Case Opened': { when: 'A matter was opened that somebody has to see to.' },
  'Case Reopened': { when: 'A matter that was closed had to be taken up again.' },
  'Case Closed': { when: 'That matter was closed.' },
  'Review Posted': {
    when: 'A customer reviewed a product or the business, anywhere.',
    changes: 'Its `score`, 1 to 5, counts in the figure of reviews.',
  },
  'Mention Found': { when: 'The business was mentioned in public.' },
  'Referral Made': { when: 'A customer brought somebody along.', changes: 'The customer counts in the referral rate.' },
  'Campaign Sent': {
    when: 'A customer was sent something of a campaign.',
    changes: 'It counts in how often they may be written to.',
  },
  'Campaign Withheld': { when: 'A customer was left out of a campaign, to measure what it does.' },
  'Email Opened': { when: 'A message was opened.' },
  'Email Link Clicked': { when: 'A link in a message was followed.' },
  Unsubscribed: {
    when: 'A customer does not want such messages any more.',
    changes:
      'They are not written to for that `purpose` any more; without one, for marketing where there is a `campaign_id`, else for nothing but service messages.',
  },
  'Consent Given': {
    when: 'A customer agreed to a purpose.',
    changes: `${purposes} What was said last counts, by its time.`,
  },
  'Consent Withdrawn': {
    when: 'A customer took that back.',
    changes: 'They are not written to for that `purpose` any more; without one, for nothing but service messages.',
  },
}

type Property = (typeof knownEvents)[KnownEvent][number]

export const propertyWords: Record<Property, string> = {
  arm: 'which side of an experiment the customer is on',
  ask: 'whether the customer is to be asked, once, if it helped',
  campaign_id: 'which campaign',
  cart_id: 'which cart',
  case_id: 'which case',
  category: 'the product’s category',
  channel: 'by which way, such as `email` or `chat`',
  code: 'the code that was used',
  conversation_id: 'which conversation',
  coupon: 'the coupon that was used',
  currency: 'an ISO 4217 code such as `EUR`; the base currency where it is missing',
  delivered_at: 'when it was delivered, ISO 8601',
  discount: 'what was taken off',
  ends_at: 'when it ends, ISO 8601',
  flags: 'what is odd about the answer: `partial`, `speeder`, `straight-line`, `bot`',
  invitation_id: 'which invitation',
  language: 'an ISO 639-1 code such as `pt`',
  mention_id: 'which mention',
  method: 'how, such as `email` or `google`',
  metric: 'what is asked for, such as `nps`, `csat` or `ces`',
  name: 'the product’s name',
  network: 'where it was found',
  order_id: 'which order',
  outcome: 'how it ended',
  plan: 'which plan',
  price: 'the price of one',
  priority: 'how pressing it is',
  product_id: 'which product',
  products: 'a list of `{ product_id, sku, name, category, price, quantity }`',
  promised_at: 'when it was promised for, ISO 8601',
  purpose: 'what for, such as `newsletter`',
  quantity: 'how many',
  query: 'what was searched for',
  question_id: 'which question',
  reason: 'why',
  referred_user_id: 'who was brought along',
  refund_id: 'which refund',
  response_id: 'which answering of a survey the answer belongs to',
  response_seconds: 'how long the customer waited',
  revenue: 'the amount, where there is no `total`',
  review_id: 'which review',
  score: 'the score that was given',
  shipping: 'what shipping cost',
  subscription_id: 'which subscription',
  subtotal: 'what the products came to',
  survey_id: 'which survey',
  survey_version: 'which version of the survey',
  tax: 'what tax came to',
  text: 'what was said, as it was said',
  text_version: 'which version of the text was agreed to',
  total: 'the amount',
  url: 'the address',
  value: 'what it comes to',
}
