import { normal, type Random } from '@esteem/stats/random'
import { atLivelyHour, day } from '../calendar.ts'
import { mix, purposes, stream, uniform } from '../chance.ts'
import { dimensions, response, willingness } from '../parameters.ts'
import type { Person } from '../people/customers.ts'
import type { Life } from '../people/life.ts'
import { answerOn, ease, economicShift, recommends, satisfactionWith, scales } from '../people/opinions.ts'
import type { Order } from '../shop/orders.ts'
import { compose } from '../texts/compose.ts'
import type { World } from '../world.ts'
import { claimsOf } from './claims.ts'
import { type Draft, type Properties, track, type Who } from './messages.ts'

/** The chance that someone who is asked answers, given what they have ordered so far and how satisfied they are (0 to 10). */
export function responseChance(person: Person, orders: number, felt: number): number {
  const older = person.ageBand === '55-64' || person.ageBand === '65+'
  const logOdds =
    response.base +
    (person.clubMember ? response.club : 0) +
    (orders >= 3 ? response.frequent : 0) +
    (older ? response.older : 0) +
    response.satisfaction * (felt - 7.9)
  return 1 / (1 + Math.exp(-logOdds))
}

/** How many days lie between two askings of the same person. */
const surveyDays = { nps: 182.5, value: 365, price: 365 } as const
type Relationship = keyof typeof surveyDays
const surveys = Object.keys(surveyDays)

/** On a day of their own in each half-year (or year), whoever has ordered within the year before is asked. Returns those days. */
export function askedOn(world: World, life: Life, survey: Relationship): number[] {
  const { person } = life
  if (!person.surveyConsent) return []
  const { start, until } = world.calendar
  const length = surveyDays[survey] * day
  const key = mix(person.key, purposes.survey, surveys.indexOf(survey))
  const days: number[] = []
  for (let round = 0; until - (round + 1) * length >= start; round++) {
    const at = atLivelyHour(until - (round + uniform(key, purposes.survey, round)) * length)
    const ordered = life.orders.some(({ at: placed }) => placed < at - 14 * day && placed > at - 365 * day)
    if (ordered) days.push(at)
  }
  return days.reverse()
}

interface Invitation {
  id: string
  survey: string
  at: number
  who: Who
  person: Person
  /** what it takes for an answer */
  chance: number
  order?: Order
}

/** Sends an invitation; whether and what the person answers is drawn from a stream of its own. Returns when they answer, or null. */
function invite(out: Draft[], invitation: Invitation, random: Random): number | null {
  const properties = { survey_id: invitation.survey, invitation_id: invitation.id, channel: 'email' }
  track(out, invitation.at, invitation.who, 'Survey Sent', properties)
  if (random() >= invitation.chance) return null
  return atLivelyHour(invitation.at + (0.02 + 4 * random() ** 3) * day)
}

function answer(out: Draft[], invitation: Invitation, at: number, question: string, metric: string, more: Properties) {
  track(out, at, invitation.who, 'Survey Answered', {
    survey_id: invitation.survey,
    invitation_id: invitation.id,
    ...(invitation.order ? { order_id: invitation.order.id } : {}),
    question_id: question,
    metric,
    ...more,
  })
}

export function surveyOrder(world: World, life: Life, order: Order, who: Who, out: Draft[]): void {
  const { person } = life
  const { experience } = order
  if (!experience || !person.surveyConsent) return
  const random = stream(person.key, purposes.survey, 1000 + order.number)
  const felt = satisfactionWith(person, experience.points)
  const chance = responseChance(person, order.number + 1, felt)
  if (random() < 0.4) {
    const at = atLivelyHour(experience.deliveredAt + 3 * day)
    const invitation = { id: `i${order.id}-csat`, survey: 'after-delivery', at, who, person, chance, order }
    const answered = invite(out, invitation, random)
    if (answered !== null) {
      const score = answerOn(scales.csat, felt, random)
      answer(out, invitation, answered, 'satisfaction', 'csat', { score })
      comment(world, out, invitation, answered, random, order, score <= 3 ? 'negative' : 'positive', 0.4)
    }
  }
  const { contact } = experience
  if (!contact) return
  const careful = stream(person.key, purposes.survey, 2000 + order.number)
  if (careful() > 0.75) return
  const at = atLivelyHour(contact.at + contact.answerSeconds * 1000 + day)
  const invitation = { id: `i${order.id}-ces`, survey: 'after-contact', at, who, person, chance, order }
  const answered = invite(out, invitation, careful)
  if (answered === null) return
  answer(out, invitation, answered, 'effort', 'ces', {
    score: answerOn(scales.ces, ease(person, contact, experience.curt), careful),
  })
}

export function surveyRelationship(world: World, life: Life, who: (time: number) => Who, out: Draft[]): void {
  const { person } = life
  for (const at of askedOn(world, life, 'nps')) {
    const random = stream(person.key, purposes.survey, Math.floor(at / day))
    const felt = recommends(world, life, at)
    const invitation = invitationTo(life, 'relationship', at, who(at), felt)
    const answered = invite(out, invitation, random)
    if (answered === null) continue
    const score = answerOn(scales.recommend, felt, random)
    answer(out, invitation, answered, 'recommend', 'nps', { score })
    comment(world, out, invitation, answered, random, lastOrder(life, at), score <= 7 ? 'negative' : 'positive', 0.55)
  }
  for (const at of askedOn(world, life, 'value')) {
    const random = stream(person.key, purposes.survey, 1e6 + Math.floor(at / day))
    if (random() < 0.4) answerValue(world, life, at, who(at), random, out)
  }
  for (const at of askedOn(world, life, 'price')) {
    const random = stream(person.key, purposes.survey, 2e6 + Math.floor(at / day))
    if (random() < 0.3) answerPrices(world, life, at, who(at), random, out)
  }
  introduce(world, life, who, out)
}

function invitationTo(life: Life, survey: string, at: number, who: Who, felt: number): Invitation {
  const orders = life.orders.filter((order) => order.at < at).length
  const id = `i${life.person.id}-${survey}-${Math.floor(at / day)}`
  return { id, survey, at, who, person: life.person, chance: responseChance(life.person, orders, felt) }
}

function lastOrder(life: Life, at: number): Order | undefined {
  return life.orders.findLast((order) => order.at < at)
}

function answerValue(world: World, life: Life, at: number, who: Who, random: Random, out: Draft[]): void {
  const { person } = life
  const felt = recommends(world, life, at)
  const invitation = invitationTo(life, 'customer-value', at, who, felt)
  const answered = invite(out, invitation, random)
  if (answered === null) return
  for (const dimension of dimensions) {
    const value = person.value[dimension] + (dimension === 'economic' ? economicShift(world, at) : 0)
    answer(out, invitation, answered, dimension, `value_${dimension}`, { score: answerOn(scales.value, value, random) })
  }
  answer(out, invitation, answered, 'loyalty', 'loyalty', { score: answerOn(scales.recommend, felt, random) })
}

/** The four questions of Van Westendorp, about one product; a few people answer them in an order that makes no sense. */
function answerPrices(world: World, life: Life, at: number, who: Who, random: Random, out: Draft[]): void {
  const invitation = invitationTo(life, 'price-of-the-mug', at, who, recommends(world, life, at))
  const answered = invite(out, invitation, random)
  if (answered === null) return
  const prices = thresholdsOf(life.person)
  const asked = ['too_cheap', 'cheap', 'expensive', 'too_expensive']
  const muddled = random() < willingness.intransitive
  asked.forEach((question, i) => {
    const score = prices[muddled ? 3 - i : i]!
    answer(out, invitation, answered, question, `price_${question}`, {
      score,
      product_id: willingness.product,
      currency: 'EUR',
    })
  })
}

/** The prices, to half a euro, at which the product starts to seem too cheap, cheap, expensive and too expensive to a person. */
export function thresholdsOf(person: Person): [number, number, number, number] {
  const random = stream(mix(person.key, 0x9a), purposes.survey)
  const { thresholds, thresholdSpread } = willingness
  const spread = () => Math.exp(thresholdSpread * normal(random))
  const raw = [thresholds.tooCheap, thresholds.cheap, thresholds.expensive, thresholds.tooExpensive].map(
    (share) => share * person.willingToPay * spread(),
  )
  return raw.sort((a, b) => a - b).map((price) => Math.round(price * 2) / 2) as [number, number, number, number]
}

/** A month after the first order some are asked what matters to them. */
function introduce(world: World, life: Life, who: (time: number) => Who, out: Draft[]): void {
  const { person } = life
  const random = stream(person.key, purposes.survey, 5000)
  if (!person.surveyConsent || random() > 0.4) return
  const at = atLivelyHour(person.joinedAt + 30 * day)
  const invitation = invitationTo(life, 'about-you', at, who(at), recommends(world, life, at))
  const answered = invite(out, invitation, random)
  if (answered === null) return
  for (const [question, felt] of Object.entries(person.psychographics))
    answer(out, invitation, answered, question, `matters_${question}`, {
      score: answerOn(scales.psychographic, felt, random),
    })
}

function comment(
  world: World,
  out: Draft[],
  invitation: Invitation,
  at: number,
  random: Random,
  order: Order | undefined,
  mood: 'positive' | 'negative',
  chance: number,
): void {
  if (random() >= chance) return
  const { person } = invitation
  const claims = claimsOf(random, person, order?.experience ?? null, mood)
  const bought = world.shop.products[order?.lines[0]?.product ?? 0]!
  const { text, truth } = compose(
    random,
    person.language,
    'comment',
    claims,
    {
      productType: bought.type.code,
      name: person.name.first,
      days: order?.experience?.daysIfLate,
    },
    mood,
  )
  const properties = {
    survey_id: invitation.survey,
    invitation_id: invitation.id,
    ...(invitation.order ? { order_id: invitation.order.id } : {}),
    question_id: 'why',
    text,
    language: person.language,
  }
  track(out, at + 20_000, invitation.who, 'Survey Answered', properties, { text: truth })
}
