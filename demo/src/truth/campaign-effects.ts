import { day } from '../calendar.ts'
import { expectedOrders, passed, riseFactor } from '../people/buying.ts'
import type { AverageLeaving } from '../people/leaving.ts'
import type { Life } from '../people/life.ts'
import { armOf, type Campaign, liftOf } from '../shop/campaigns.ts'
import type { World } from '../world.ts'

/** Sums over those who could get a campaign, those who had silently left among them. */
export interface CampaignSums {
  treated: number
  heldOut: number
  /** orders within the window, as they happened */
  treatedBuyers: number
  heldOutBuyers: number
  /** true effect: chance of an order within three weeks and within 90 days, orders and euros within 90 days */
  buys21: number
  buys90: number
  orders90: number
  value90: number
}

export function noCampaign(): CampaignSums {
  return {
    treated: 0,
    heldOut: 0,
    treatedBuyers: 0,
    heldOutBuyers: 0,
    buys21: 0,
    buys90: 0,
    orders90: 0,
    value90: 0,
  }
}

export function addRecipient(
  sums: CampaignSums,
  world: World,
  life: Life,
  campaign: Campaign,
  averageLeaving: AverageLeaving,
): void {
  const { person, pace } = life
  const arm = armOf(person, campaign)
  if (arm === null || life.orders.every(({ channel }) => channel === 'stall')) return
  const { calendar, scenarios } = world
  const { sentAt, endsAt } = campaign
  const buys = life.orders.some(({ at }) => at >= sentAt && at < endsAt)
  if (arm === 'treatment') {
    sums.treated++
    if (buys) sums.treatedBuyers++
  } else {
    sums.heldOut++
    if (buys) sums.heldOutBuyers++
  }
  if (life.leftAt < sentAt) return
  const speed = scenarios.acts('price-rise', sentAt) ? riseFactor(scenarios.priceFactor(sentAt) - 1) : 1
  const window = speed * (calendar.businessTime(endsAt) - calendar.businessTime(sentAt))
  const more = liftOf(person, campaign) * window
  const quarter = passed(pace, calendar, sentAt, sentAt + 90 * day) - (arm === 'treatment' ? more : 0)
  const leave = averageLeaving(person, sentAt)
  const chance = (passing: number) => -Math.expm1(-person.rate * passing)
  const orders = expectedOrders(person.rate, leave, quarter + more) - expectedOrders(person.rate, leave, quarter)
  sums.buys21 += chance(window + more) - chance(window)
  sums.buys90 += chance(quarter + more) - chance(quarter)
  sums.orders90 += orders
  sums.value90 += (orders * person.meanOrder) / 100
}
