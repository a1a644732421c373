import { gamma, normal } from '@esteem/stats/random'
import { atLivelyHour, day, isDecember, isWeekend, nextOpening } from '../calendar.ts'
import { purposes, stream } from '../chance.ts'
import { care, delivery, returns, satisfaction, scenarioEffects } from '../parameters.ts'
import type { Person } from '../people/customers.ts'
import { portugal } from '../people/places.ts'
import type { Scenarios } from '../scenarios.ts'

export type CareChannel = 'email' | 'chat' | 'phone'

export interface Contact {
  at: number
  channel: CareChannel
  reason: 'late' | 'damaged' | 'other'
  answerSeconds: number
  slow: boolean
}

/** What happened to an order, and what would have happened had it been late, on time, answered quickly or slowly. */
export interface Experience {
  promisedAt: number
  deliveredAt: number
  delivered: boolean
  late: boolean
  daysLate: number
  /** how late it was or would have been, had it been late */
  daysIfLate: number
  damaged: boolean
  contact: Contact | null
  slowChance: number
  /** whether an answer is or would have been curt */
  curt: boolean
  /** points from everything but delivery and answers */
  base: number
  /** points in all, against an order without any incident */
  points: number
  returned: { at: number; share: 'whole' | 'piece'; reason: string } | null
}

export interface Ordered {
  at: number
  channel: 'web' | 'stall'
  /** mean standardised quality of what was bought */
  quality: number
}

export function live(person: Person, number: number, order: Ordered, scenarios: Scenarios): Experience {
  const random = stream(person.key, purposes.delivery, number)
  const abroad = person.country !== portugal
  const strike = scenarios.acts('courier-strike', order.at)
  const lateDraw = random()
  const daysIfLate = 1 + gamma(random, delivery.daysLate.shape, delivery.daysLate.rate) + (strike ? extraDays : 0)
  const damaged = random() < delivery.damaged * (order.quality < -0.5 ? 2 : 1) && order.channel === 'web'
  const base =
    satisfaction.quality * order.quality +
    satisfaction.chance * normal(random) +
    scenarios.shift(order.at) +
    (damaged ? satisfaction.damaged : 0)
  const late = order.channel === 'web' && lateDraw < lateChance(abroad, order.at, strike)
  const promisedAt = dayEnd(order.at + (abroad ? delivery.promisedDays.abroad : delivery.promisedDays.home) * day)
  const early = Math.min(random(), random()) * (abroad ? 4.5 : 2.6)
  const arrives = late ? promisedAt + daysIfLate * day : promisedAt - day * (0.35 + early)
  const deliveredAt = order.channel === 'stall' ? order.at : atLivelyHour(arrives, 'office')
  const care = contactOf(person, number, order, { late, damaged, promisedAt, deliveredAt, scenarios })
  return {
    promisedAt,
    deliveredAt,
    delivered: order.channel === 'web',
    late,
    daysLate: late ? daysIfLate : 0,
    daysIfLate,
    damaged,
    contact: care.contact,
    slowChance: care.slowChance,
    curt: care.curt,
    base,
    points:
      base + (late ? latePoints(daysIfLate) : 0) + (care.contact ? answerPoints(care.contact.slow, care.curt) : 0),
    returned: returnOf(person, number, order, damaged, base, deliveredAt),
  }
}

const extraDays = scenarioEffects['courier-strike'].extraDays

function lateChance(abroad: boolean, time: number, strike: boolean): number {
  const usual = abroad ? delivery.late.abroad : delivery.late.home
  return usual + (isDecember(time) ? delivery.late.december : 0) + (strike ? scenarioEffects['courier-strike'].late : 0)
}

const dayEnd = (time: number) => Math.floor(time / day) * day + day - 1000

export function latePoints(daysLate: number): number {
  return satisfaction.late + satisfaction.dayLate * Math.min(daysLate, 8)
}

export function answerPoints(slow: boolean, curt: boolean): number {
  return (slow ? satisfaction.slowAnswer : satisfaction.quickAnswer) + (curt ? satisfaction.curtAnswer : 0)
}

export function contactChance(late: boolean, damaged: boolean): number {
  const { fine, late: whenLate, damaged: whenDamaged } = care.contact
  return damaged && late ? 0.75 : damaged ? whenDamaged : late ? whenLate : fine
}

interface Incident {
  late: boolean
  damaged: boolean
  promisedAt: number
  deliveredAt: number
  scenarios: Scenarios
}

function contactOf(person: Person, number: number, order: Ordered, incident: Incident) {
  const random = stream(person.key, purposes.care, number)
  const contacts = random() < contactChance(incident.late, incident.damaged)
  const draw = random()
  const channel: CareChannel =
    draw < care.channels.email ? 'email' : draw < care.channels.email + care.channels.chat ? 'chat' : 'phone'
  const slowChance =
    care.slow[channel] +
    (isDecember(order.at) ? care.slow.december : 0) +
    (isWeekend(order.at) ? care.slow.weekend : 0) +
    (incident.scenarios.acts('viral-complaint', order.at) ? 0.3 : 0)
  const slow = random() < slowChance
  const curt = random() < care.curt
  if (!contacts || order.channel === 'stall') return { contact: null, slowChance, curt }
  const reason = incident.damaged ? 'damaged' : incident.late ? 'late' : 'other'
  const wait = random()
  const asked =
    reason === 'late'
      ? incident.promisedAt + (0.3 + 0.7 * wait) * Math.min(2 * day, incident.deliveredAt - incident.promisedAt)
      : incident.deliveredAt + (0.05 + 2.5 * wait * wait) * day
  const at = channel === 'email' ? atLivelyHour(asked) : nextOpening(asked)
  const contact: Contact = { at, channel, reason, answerSeconds: answerTime(random(), channel, slow), slow }
  return { contact, slowChance, curt }
}

/** Seconds until the answer: below the limit for what counts as slow if quick, from there on if slow. */
function answerTime(draw: number, channel: CareChannel, slow: boolean): number {
  const limit = care.slowFrom[channel]
  return Math.round(slow ? limit * (1 + 2.5 * draw * draw) : limit * (0.04 + 0.9 * draw * draw))
}

function returnOf(person: Person, number: number, order: Ordered, damaged: boolean, base: number, deliveredAt: number) {
  const random = stream(person.key, purposes.returns, number)
  const draw = random()
  const disappointed = base < -1
  const chance = returns.chance + (damaged ? returns.damaged : 0) + (disappointed ? returns.disappointed : 0)
  if (order.channel === 'stall' || draw >= chance) return null
  return {
    at: atLivelyHour(deliveredAt + (1.5 + 9 * random()) * day),
    share: random() < returns.whole ? ('whole' as const) : ('piece' as const),
    reason: damaged ? 'damaged' : disappointed ? 'not as expected' : 'changed mind',
  }
}
