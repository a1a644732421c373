import type { Calendar } from '../calendar.ts'
import { campaigns, priceRise, satisfaction } from '../parameters.ts'
import type { Scenarios } from '../scenarios.ts'
import { armOf, type Campaign, liftOf } from '../shop/campaigns.ts'
import type { Person } from './customers.ts'

/**
 * The speed at which a person's business time runs: faster while a campaign that reached them works, slower after a rise of
 * prices. Between two `breaks` the speed is constant.
 */
export interface Pace {
  breaks: number[]
  speeds: number[]
}

export function paceOf(person: Person, plan: Campaign[], scenarios: Scenarios): Pace {
  const breaks = [person.joinedAt]
  const speeds = [1]
  for (const campaign of plan) {
    if (campaign.endsAt < person.joinedAt || armOf(person, campaign) !== 'treatment') continue
    const lift = liftOf(person, campaign)
    if (lift === 0) continue
    breaks.push(campaign.sentAt, campaign.endsAt)
    speeds.push(1 + lift, 1)
  }
  const rise = scenarios.start('price-rise')
  if (rise !== Number.POSITIVE_INFINITY) slowDown({ breaks, speeds }, rise, riseFactor(scenarios.priceFactor(rise) - 1))
  return { breaks, speeds }
}

function slowDown({ breaks, speeds }: Pace, from: number, factor: number): void {
  let at = breaks.findIndex((moment) => moment > from)
  if (at < 0) at = breaks.length
  if (at > 0) {
    breaks.splice(at, 0, from)
    speeds.splice(at, 0, speeds[at - 1]!)
  }
  for (let i = at; i < speeds.length; i++) speeds[i]! *= factor
}

/** Orders a year after a rise of prices, as a multiple of before. */
export function riseFactor(rise: number): number {
  return (1 + rise) ** priceRise.orders
}

/** Business time, in years, that passes for a person between two moments. */
export function passed(pace: Pace, calendar: Calendar, from: number, to: number): number {
  const { breaks, speeds } = pace
  let sum = 0
  for (let i = 0; i < breaks.length; i++) {
    const begin = Math.max(from, breaks[i]!)
    const end = i + 1 < breaks.length ? Math.min(to, breaks[i + 1]!) : to
    if (end > begin) sum += speeds[i]! * (calendar.businessTime(end) - calendar.businessTime(begin))
  }
  return sum
}

/** The moment at which an amount of a person's business time has passed; the horizon when it lies beyond. */
export function advance(pace: Pace, calendar: Calendar, from: number, amount: number): number {
  const { breaks, speeds } = pace
  let left = amount
  let at = from
  for (let i = 0; i < breaks.length; i++) {
    const end = i + 1 < breaks.length ? breaks[i + 1]! : calendar.horizon
    if (end <= at) continue
    const start = calendar.businessTime(at)
    const stretch = speeds[i]! * (calendar.businessTime(end) - start)
    if (stretch >= left) return calendar.clockTime(start + left / speeds[i]!)
    left -= stretch
    at = end
  }
  return calendar.horizon
}

/**
 * Business time that is expected to pass in a coming window, before the coming campaigns' arms are drawn: each reaches those
 * who consent now, except the hold-out.
 */
export function expectedPassing(person: Person, world: Coming, from: number, to: number): number {
  const { calendar, scenarios } = world
  const speed = scenarios.acts('price-rise', from) ? riseFactor(scenarios.priceFactor(from) - 1) : 1
  let sum = calendar.businessTime(to) - calendar.businessTime(from)
  if (person.marketingConsent && person.consentWithdrawnAt > from) {
    for (const campaign of world.plan) {
      const lift = liftOf(person, campaign)
      if (campaign.endsAt <= from || campaign.sentAt >= to || lift === 0) continue
      const drawn = campaign.sentAt < from
      const share = drawn ? (armOf(person, campaign) === 'treatment' ? 1 : 0) : 1 - campaigns.holdOut
      const begin = Math.max(from, campaign.sentAt)
      const end = Math.min(to, campaign.endsAt)
      sum += share * lift * (calendar.businessTime(end) - calendar.businessTime(begin))
    }
  }
  return sum * speed
}

export interface Coming {
  calendar: Calendar
  scenarios: Scenarios
  plan: Campaign[]
}

/** Chance of leaving after an order whose experience was so many points better or worse than the usual. */
export function leavingChance(person: Person, experience: number): number {
  const odds = person.leaveChance / (1 - person.leaveChance)
  const moved = odds * Math.exp(-satisfaction.leaving * (experience - satisfaction.usual))
  return moved / (1 + moved)
}

/** Orders expected while `passing` years of business time go by, from someone who is with us: (1 − e^(−λpΛ)) / p. */
export function expectedOrders(rate: number, leave: number, passing: number): number {
  return -Math.expm1(-rate * leave * passing) / leave
}
