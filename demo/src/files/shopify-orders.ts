import { isoMoment } from '../calendar.ts'
import { uniform } from '../chance.ts'
import { type Identities, typedEmail, written } from '../people/identities.ts'
import { fullName } from '../people/names.ts'
import { type Order, refundedBy } from '../shop/orders.ts'
import type { World } from '../world.ts'
import { amount, type Cell, csvLine } from './csv.ts'

/** The columns of Shopify's orders export that a shop like this fills; the others are left out, as Shopify's own filters do. */
export const orderHeader = csvLine([
  'Name',
  'Email',
  'Financial Status',
  'Paid at',
  'Fulfillment Status',
  'Fulfilled at',
  'Accepts Marketing',
  'Currency',
  'Subtotal',
  'Shipping',
  'Taxes',
  'Total',
  'Discount Code',
  'Discount Amount',
  'Shipping Method',
  'Created at',
  'Lineitem quantity',
  'Lineitem name',
  'Lineitem price',
  'Lineitem sku',
  'Lineitem fulfillment status',
  'Billing Name',
  'Billing Street',
  'Billing City',
  'Billing Zip',
  'Billing Country',
  'Billing Phone',
  'Cancelled at',
  'Payment Method',
  'Refunded Amount',
  'Vendor',
  'Id',
  'Source',
  'Phone',
])

/** One row per product; what belongs to the order stands only on the first. */
export function orderRows(world: World, order: Order, contacts: Identities | null): string {
  let rows = ''
  order.lines.forEach(({ product, quantity, price }, i) => {
    const { id, name, maker } = world.shop.products[product]!
    const line = [quantity, name, amount(price), id, 'fulfilled'] as const
    const first = i === 0 ? orderCells(world, order, contacts) : null
    rows += csvLine([
      `#${order.id}`,
      first?.email ?? emailOf(order, contacts),
      ...(first?.head ?? blanks(13)),
      stamp(order.at),
      ...line,
      ...(first?.billing ?? blanks(8)),
      first?.refunded,
      maker.name,
      i === 0 ? order.id : '',
      ...(first?.tail ?? blanks(2)),
    ])
  })
  return rows
}

function orderCells(world: World, order: Order, contacts: Identities | null) {
  const { person, experience } = order
  const refunded = refundedBy(order, world.calendar.until)
  const status = refunded === 0 ? 'paid' : refunded === order.total ? 'refunded' : 'partially_refunded'
  const delivered = experience && experience.deliveredAt < world.calendar.until
  const phone = contacts && person ? phoneOf(order, contacts) : ''
  const head: Cell[] = [
    status,
    stamp(order.at),
    order.channel === 'stall' || delivered ? 'fulfilled' : 'unfulfilled',
    delivered ? stamp(experience.deliveredAt) : '',
    person?.marketingConsent ? 'yes' : 'no',
    'EUR',
    amount(order.goods - order.discount),
    amount(order.shipping),
    amount(order.tax),
    amount(order.total),
    order.coupon,
    amount(order.discount),
    order.channel === 'stall' ? '' : order.shipping === 0 ? 'Letter' : 'Parcel',
  ]
  const named = person !== null && order.channel === 'web'
  const billing: Cell[] = named
    ? [fullName(person.name, person.language), person.street, person.city, person.postcode, person.country.code]
    : blanks(5)
  return {
    email: emailOf(order, contacts),
    head,
    billing: [...billing, named ? phone : '', '', order.channel === 'stall' ? 'cash' : 'card'],
    refunded: amount(refunded),
    tail: [order.channel === 'stall' ? 'pos' : 'web', phone],
  }
}

function emailOf(order: Order, contacts: Identities | null): string {
  if (!contacts || !order.person || order.channel === 'stall') return ''
  return order.number >= contacts.registersAt ? contacts.email : typedEmail(contacts, order.person, order.number)
}

/** At the stall the number is written down as it is told. */
function phoneOf(order: Order, contacts: Identities): string {
  const { person, channel, number } = order
  if (channel === 'web' || !person) return contacts.phone
  return written(contacts.phone, true, uniform(person.key, 0x91, number))
}

const blanks = (n: number): Cell[] => new Array<Cell>(n).fill('')

const stamp = (time: number) => `${isoMoment(time).slice(0, 19).replace('T', ' ')} +0000`
