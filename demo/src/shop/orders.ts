import { gamma } from '@esteem/stats/random'
import { atLivelyHour } from '../calendar.ts'
import { purposes, stream, uniform } from '../chance.ts'
import { buying, priceRise } from '../parameters.ts'
import type { Person } from '../people/customers.ts'
import { portugal } from '../people/places.ts'
import type { World } from '../world.ts'
import { fillBasket, type Line } from './baskets.ts'
import { armOf, type Campaign } from './campaigns.ts'
import { type Experience, live } from './experience.ts'

/** Amounts in cents; prices include VAT. */
export interface Order {
  id: string
  number: number
  person: Person | null
  at: number
  channel: 'web' | 'stall'
  lines: Line[]
  goods: number
  discount: number
  coupon: string | null
  shipping: number
  tax: number
  total: number
  gift: boolean
  refunded: number
  refundedLine: Line | null
  experience: Experience | null
}

export const vat = 23

/** An order of a person at a moment. `number` counts the person's orders from 0. */
export function placeOrder(world: World, person: Person, number: number, moment: number): Order {
  const random = stream(person.key, purposes.basket, number)
  const stall =
    (number > 0 || person.stallShare === 1) && uniform(person.key, purposes.stall, number) < person.stallShare
  const at = atLivelyHour(moment, stall ? 'office' : 'web')
  const paid = amountToPay(world, person, number, at)
  const shipping = stall || paid < 1200 ? 0 : person.country === portugal ? 390 : 790
  const offer = stall ? null : offerOf(world.plan, person, number, at)
  const goodsWanted = (paid - shipping) / (1 - (offer?.discount ?? 0))
  const lines = fillBasket(random, world.shop, world.shop.pricesAt(at), person.taste, goodsWanted)
  const goods = lines.reduce((sum, line) => sum + line.price * line.quantity, 0)
  const discount = Math.round(goods * (offer?.discount ?? 0))
  const quality = lines.reduce((sum, line) => sum + world.shop.products[line.product]!.quality, 0) / lines.length
  const channel = stall ? 'stall' : 'web'
  const experience = live(person, number, { at, channel, quality }, world.scenarios)
  const order: Order = {
    id: `L${person.id}-${number + 1}`,
    number,
    person,
    at,
    channel,
    lines,
    goods,
    discount,
    coupon: offer?.coupon ?? null,
    shipping,
    tax: Math.round(((goods - discount) * vat) / (100 + vat)),
    total: goods - discount + shipping,
    gift: !stall && random() < 0.06 + 0.14 * Math.max(0, person.psychographics.gifts),
    refunded: 0,
    refundedLine: null,
    experience,
  }
  refund(order)
  return order
}

function amountToPay(world: World, person: Person, number: number, at: number): number {
  const { shape } = buying.spend
  const rise = world.scenarios.priceFactor(at)
  return gamma(stream(person.key, purposes.spend, number), shape, shape / person.meanOrder) * rise ** priceRise.spend
}

function offerOf(plan: Campaign[], person: Person, number: number, at: number) {
  for (const campaign of plan) {
    if (campaign.kind.discount === 0 || at < campaign.sentAt || at >= campaign.endsAt) continue
    if (armOf(person, campaign) === 'treatment') return { coupon: 'FESTA10', discount: campaign.kind.discount }
  }
  const newcomer = number === 0 && person.psychographics.bargains > 0.3 && person.marketingConsent
  return newcomer ? { coupon: 'OLA5', discount: 0.05 } : null
}

function refund(order: Order): void {
  const returned = order.experience?.returned
  if (!returned) return
  if (returned.share === 'whole' || order.lines.length === 1) {
    order.refunded = order.total
    return
  }
  const line = order.lines[order.lines.length - 1]!
  order.refundedLine = line
  const paidShare = (order.goods - order.discount) / order.goods
  order.refunded = Math.round(line.price * line.quantity * paidShare)
}

/** What has been paid back by a time, in cents: the money follows the parcel by a day. */
export function refundedBy(order: Order, time: number): number {
  const returned = order.experience?.returned
  return returned && returned.at + refundAfter < time ? order.refunded : 0
}

export const refundAfter = 26 * 3_600_000
