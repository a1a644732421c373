import { day } from '../calendar.ts'
import type { TextRow } from '../happenings/messages.ts'
import { responseChance } from '../happenings/surveys.ts'
import { priceRise } from '../parameters.ts'
import { expectedOrders, expectedPassing, passed, riseFactor } from '../people/buying.ts'
import type { Person } from '../people/customers.ts'
import type { IdentityRow } from '../people/identities.ts'
import type { AverageLeaving } from '../people/leaving.ts'
import type { Life } from '../people/life.ts'
import { expectedNps, recommends } from '../people/opinions.ts'
import { referralChance } from '../people/referrals.ts'
import { priceRisePoints } from '../scenarios.ts'
import { type Order, refundedBy } from '../shop/orders.ts'
import type { World } from '../world.ts'
import { addRecipient, type CampaignSums, noCampaign } from './campaign-effects.ts'
import { addOrder, type EffectSums, type Incident, noEffect } from './effects.ts'
import { addOpinions, noOpinions, type OpinionSums } from './opinion-sums.ts'

/** What is true of one customer at the end of the data. Money in euros, as paid, before refunds. */
export interface CustomerTruth {
  person: Person
  orders: number
  spent: number
  refunded: number
  averageLeaving: number
  alive: boolean
  pAlive: number
  expectedOrders90: number
  expectedOrders365: number
  expectedValue365: number
  comingOrders90: number
  comingOrders365: number
  comingValue365: number
  recommend: number
  promoter: number
  detractor: number
  response: number
  referrals365: number
}

/** Running sums from which the truth of the whole is told: no customer is kept. */
export interface Ledger {
  add: (life: Life, brought: Person[]) => CustomerTruth
  addPassersBy: (orders: Order[]) => void
  see: (identities: IdentityRow[], texts: TextRow[]) => void
  base: BaseSums
  effects: Record<Incident, EffectSums>
  campaigns: CampaignSums[]
  opinions: OpinionSums
  /** orders with each product, and with each of the pairs that go together */
  withProduct: Float64Array
  withPair: Float64Array
  counts: Map<string, number>
}

/** Plain sums; `…Risen` say what a further rise of all prices by a tenth would make of them. */
export interface BaseSums {
  customers: number
  stallOnly: number
  referred: number
  orders: number
  paid: number
  refunded: number
  passersByOrders: number
  passersByPaid: number
  repeated: number
  repeated365: number
  couldRepeat365: number
  alive: number
  pAlive: number
  active: number
  expectedOrders90: number
  expectedOrders365: number
  expectedValue365: number
  comingOrders90: number
  comingOrders365: number
  comingValue365: number
  buys90: number
  buys90Risen: number
  orders365Risen: number
  value365Risen: number
  referrals365: number
}

export function createLedger(world: World, averageLeaving: AverageLeaving): Ledger {
  const ledger: Ledger = {
    add: (life, brought) => add(ledger, world, averageLeaving, life, brought),
    addPassersBy: (orders) => {
      ledger.base.passersByOrders += orders.length
      for (const { total } of orders) ledger.base.passersByPaid += total
      countProducts(ledger, world, orders)
    },
    see: (identities, texts) => {
      for (const { kind, note } of identities) count(ledger, `identity ${kind} ${note}`)
      for (const { truth } of texts) {
        count(ledger, `text ${truth.language} ${truth.sentiment}`)
        for (const { topic, sentiment } of truth.claims) count(ledger, `claim ${topic} ${sentiment}`)
      }
    },
    base: {
      customers: 0,
      stallOnly: 0,
      referred: 0,
      orders: 0,
      paid: 0,
      refunded: 0,
      passersByOrders: 0,
      passersByPaid: 0,
      repeated: 0,
      repeated365: 0,
      couldRepeat365: 0,
      alive: 0,
      pAlive: 0,
      active: 0,
      expectedOrders90: 0,
      expectedOrders365: 0,
      expectedValue365: 0,
      comingOrders90: 0,
      comingOrders365: 0,
      comingValue365: 0,
      buys90: 0,
      buys90Risen: 0,
      orders365Risen: 0,
      value365Risen: 0,
      referrals365: 0,
    },
    effects: { late: noEffect(), 'slow-answer': noEffect(), damaged: noEffect() },
    campaigns: world.plan.map(noCampaign),
    opinions: noOpinions(),
    withProduct: new Float64Array(world.shop.products.length),
    withPair: new Float64Array(world.shop.pairs.length),
    counts: new Map(),
  }
  return ledger
}

function count(ledger: Ledger, key: string): void {
  ledger.counts.set(key, (ledger.counts.get(key) ?? 0) + 1)
}

function add(
  ledger: Ledger,
  world: World,
  averageLeaving: AverageLeaving,
  life: Life,
  brought: Person[],
): CustomerTruth {
  const truth = judge(world, averageLeaving, life)
  const { base } = ledger
  const { person, orders } = life
  const { until } = world.calendar
  base.customers++
  if (person.stallShare === 1) base.stallOnly++
  base.referred += brought.length
  base.orders += orders.length
  base.paid += truth.spent
  base.refunded += truth.refunded
  if (orders.length > 1) base.repeated++
  if (person.joinedAt <= until - 365 * day) {
    base.couldRepeat365++
    if (orders[1] && orders[1].at <= orders[0]!.at + 365 * day) base.repeated365++
  }
  if (truth.alive) base.alive++
  if (orders[orders.length - 1]!.at > until - 365 * day) base.active++
  base.pAlive += truth.pAlive
  base.expectedOrders90 += truth.expectedOrders90
  base.expectedOrders365 += truth.expectedOrders365
  base.expectedValue365 += truth.expectedValue365
  base.comingOrders90 += truth.comingOrders90
  base.comingOrders365 += truth.comingOrders365
  base.comingValue365 += truth.comingValue365
  base.referrals365 += truth.referrals365
  addRise(base, world, averageLeaving, person, truth.pAlive)
  for (const order of orders) addOrder(ledger.effects, world, life, order, averageLeaving)
  world.plan.forEach((campaign, i) => {
    if (campaign.sentAt < until) addRecipient(ledger.campaigns[i]!, world, life, campaign, averageLeaving)
  })
  addOpinions(ledger.opinions, world, life)
  countProducts(ledger, world, orders)
  return truth
}

function judge(world: World, averageLeaving: AverageLeaving, life: Life): CustomerTruth {
  const { person, orders, coming, pace } = life
  const { calendar } = world
  const { until } = calendar
  const leave = averageLeaving(person, until)
  const last = orders.length - 1
  const quiet = Math.exp(-person.rate * passed(pace, calendar, orders[last]!.at, until))
  const leftThen = life.leaving[last]!
  const pAlive = ((1 - leftThen) * quiet) / (leftThen + (1 - leftThen) * quiet)
  const in90 = expectedPassing(person, world, until, until + 90 * day)
  const in365 = expectedPassing(person, world, until, until + 365 * day)
  const expected365 = pAlive * expectedOrders(person.rate, leave, in365)
  const orderValue = (person.meanOrder * world.scenarios.priceFactor(until) ** priceRise.spend) / 100
  const recommend = recommends(world, life, until)
  const { promoter, detractor } = expectedNps(recommend)
  const sum = (list: Order[], of: (order: Order) => number) => list.reduce((total, order) => total + of(order), 0) / 100
  const paid = ({ total }: Order) => total
  return {
    person,
    orders: orders.length,
    spent: sum(orders, paid),
    refunded: sum(orders, (order) => refundedBy(order, until)),
    averageLeaving: leave,
    alive: life.leftAt >= until,
    pAlive,
    expectedOrders90: pAlive * expectedOrders(person.rate, leave, in90),
    expectedOrders365: expected365,
    expectedValue365: expected365 * orderValue,
    comingOrders90: coming.filter((order) => order.at < until + 90 * day).length,
    comingOrders365: coming.length,
    comingValue365: sum(coming, paid),
    recommend,
    promoter,
    detractor,
    response: responseChance(person, orders.length, recommend),
    referrals365: expected365 * referralChance(world, life, orders[last]!),
  }
}

/** What a further rise of all prices by a tenth, at the end of the data, would make of the coming year. */
function addRise(base: BaseSums, world: World, averageLeaving: AverageLeaving, person: Person, pAlive: number): void {
  const { until } = world.calendar
  const rise = 0.1
  const speed = riseFactor(rise)
  const value = (person.meanOrder * world.scenarios.priceFactor(until) ** priceRise.spend) / 100
  const in90 = expectedPassing(person, world, until, until + 90 * day)
  const in365 = expectedPassing(person, world, until, until + 365 * day)
  const leave = averageLeaving(person, until, priceRisePoints(rise))
  const orders = pAlive * expectedOrders(person.rate, leave, in365 * speed)
  base.buys90 += pAlive * -Math.expm1(-person.rate * in90)
  base.buys90Risen += pAlive * -Math.expm1(-person.rate * in90 * speed)
  base.orders365Risen += orders
  base.value365Risen += orders * value * (1 + rise) ** priceRise.spend
}

function countProducts(ledger: Ledger, world: World, orders: Order[]): void {
  const { pairs } = world.shop
  for (const { lines } of orders) {
    for (const { product } of lines) ledger.withProduct[product]!++
    if (lines.length < 2) continue
    const inOrder = (product: number) => lines.some((line) => line.product === product)
    for (const [i, { first, second }] of pairs.entries()) if (inOrder(first) && inOrder(second)) ledger.withPair[i]!++
  }
}
