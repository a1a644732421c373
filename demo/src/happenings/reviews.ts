import { normal } from '@esteem/stats/random'
import { atLivelyHour, day } from '../calendar.ts'
import { purposes, stream, uuid } from '../chance.ts'
import { scenarioEffects } from '../parameters.ts'
import { handleContext, type Identities, see } from '../people/identities.ts'
import type { Life } from '../people/life.ts'
import { satisfactionWith } from '../people/opinions.ts'
import type { Order } from '../shop/orders.ts'
import { compose } from '../texts/compose.ts'
import type { World } from '../world.ts'
import { claimsOf } from './claims.ts'
import { type Draft, track, type Who } from './messages.ts'

/** A review of one of the products of an order: mostly from those who feel strongly, one way or the other. */
export function review(world: World, life: Life, order: Order, who: Who, out: Draft[]): void {
  const { person } = life
  const { experience } = order
  if (!experience) return
  const random = stream(person.key, purposes.review, order.number)
  const line = order.lines[Math.floor(random() * order.lines.length)]!
  const product = world.shop.products[line.product]!
  const felt = satisfactionWith(person, experience.points) + 0.5 * product.quality
  const moved = Math.abs(felt - 7) > 1.8
  if (random() >= 0.05 + (moved ? 0.12 : 0) + (person.clubMember ? 0.06 : 0)) return
  const score = Math.min(Math.max(Math.round(felt * 0.5 + 0.4 * normal(random)), 1), 5)
  const claims = claimsOf(random, person, experience, score <= 3 ? 'negative' : 'positive')
  const slots = { productType: product.type.code, name: person.name.first, days: experience.daysIfLate }
  const { text, truth } = compose(
    random,
    person.language,
    'review',
    claims,
    slots,
    score <= 3 ? 'negative' : 'positive',
  )
  const at = atLivelyHour(experience.deliveredAt + (2 + 14 * random()) * day)
  const properties = {
    review_id: `r${order.id}`,
    product_id: product.id,
    order_id: order.id,
    score,
    text,
    language: person.language,
  }
  track(out, at, who, 'Review Posted', properties, { text: truth })
}

/** A person speaks of the shop where all can read it; under their handle, which only some have told the shop. */
export function mention(world: World, life: Life, order: Order, identities: Identities, out: Draft[]): void {
  const { person } = life
  const random = stream(person.key, purposes.mention, order.number)
  const felt = satisfactionWith(person, order.experience!.points)
  if (random() >= (Math.abs(felt - 7) > 2.2 ? 0.13 : 0.025)) return
  const at = atLivelyHour(order.experience!.deliveredAt + (1 + 10 * random()) * day)
  const claims = claimsOf(random, person, order.experience, felt < 7 ? 'negative' : 'positive')
  post(world, life, identities, at, claims, order, random, out)
}

/** When a complaint spreads, many customers speak up about where things really come from. */
export function joinOutcry(world: World, life: Life, identities: Identities, out: Draft[]): void {
  const start = world.scenarios.start('viral-complaint')
  const { days, mentionsPerCustomer } = scenarioEffects['viral-complaint']
  if (start === Number.POSITIVE_INFINITY || life.person.joinedAt > start + days * day) return
  const random = stream(life.person.key, purposes.viral)
  if (random() >= mentionsPerCustomer) return
  const at = atLivelyHour(start + days * day * random() * random())
  const topic = random() < 0.75 ? ('origin' as const) : ('service' as const)
  post(world, life, identities, at, [{ topic, sentiment: 'negative' }], life.orders[0]!, random, out)
}

function post(
  world: World,
  life: Life,
  identities: Identities,
  at: number,
  claims: ReturnType<typeof claimsOf>,
  order: Order,
  random: () => number,
  out: Draft[],
): void {
  const { person } = life
  const { network, name, told } = identities.handle
  const product = world.shop.products[order.lines[0]!.product]!
  const slots = { productType: product.type.code, name: person.name.first, days: order.experience!.daysIfLate }
  const { text, truth } = compose(random, person.language, 'mention', claims, slots)
  const mentionId = uuid(person.key, purposes.mention, Math.floor(at / day))
  const properties = {
    mention_id: mentionId,
    network,
    author: name,
    text,
    language: person.language,
    url: `https://${network}.example/p/${mentionId.slice(0, 8)}`,
  }
  see(identities, {
    kind: 'social_handle',
    value: name,
    note: '',
    evident: told && identities.registersAt < life.orders.length,
  })
  track(out, at, {}, 'Mention Found', properties, { context: handleContext(identities), text: truth })
}
