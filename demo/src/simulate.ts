import type { Message } from '@esteem/contract'
import { day } from './calendar.ts'
import { converse } from './happenings/conversations.ts'
import { type Draft, settle, type TextRow, track, type Who } from './happenings/messages.ts'
import { recordConsent, sendCampaigns } from './happenings/newsletter.ts'
import { followOrder } from './happenings/order-events.ts'
import { joinOutcry, mention, review } from './happenings/reviews.ts'
import { surveyOrder, surveyRelationship } from './happenings/surveys.ts'
import { crawl, lookAround, sellToPassersBy } from './happenings/visitors.ts'
import { browse, visitToOrder } from './happenings/visits.ts'
import { createCustomer, type Person } from './people/customers.ts'
import { type Identities, type IdentityRow, identitiesOf, seePhone } from './people/identities.ts'
import { averageLeaving } from './people/leaving.ts'
import { type Life, liveOut } from './people/life.ts'
import { bring } from './people/referrals.ts'
import type { Order } from './shop/orders.ts'
import { type CustomerTruth, createLedger, type Ledger } from './truth/ledger.ts'
import { type Truth, tellTruth } from './truth/truth.ts'
import { createWorld, type SimulationOptions, type World } from './world.ts'

/** Part of the shop's history: everything of one person, or of passers-by. Messages stand in order of time. */
export interface Chapter {
  life: Life | null
  messages: Message[]
  orders: Order[]
  identities: IdentityRow[]
  /** the addresses of the person, as they would give them */
  contacts: Identities | null
  texts: TextRow[]
  truth: CustomerTruth | null
}

export interface Simulation {
  world: World
  /** To be read once, from start to end. */
  chapters: Iterable<Chapter>
  /** What is true of the whole; complete when all chapters have been read. */
  truth: () => Truth
}

/** Customers whom a customer brings, on average; those who come alone are so many fewer. */
const broughtPerCustomer = 0.115

export function simulate(options: SimulationOptions): Simulation {
  const world = createWorld(options)
  const ledger = createLedger(world, averageLeaving(world))
  return { world, chapters: tell(world, ledger), truth: () => tellTruth(world, ledger) }
}

function* tell(world: World, ledger: Ledger): Generator<Chapter> {
  const { options, calendar } = world
  const alone = Math.max(1, Math.round(options.customers / (1 + broughtPerCustomer)))
  for (let index = 0; index < alone; index++) {
    const waiting: Person[] = [createCustomer(options.seed, index, calendar)]
    for (let person = waiting.pop(); person; person = waiting.pop()) {
      const life = liveOut(world, person)
      const brought = bring(world, life)
      waiting.push(...brought)
      yield tellLife(world, ledger, life, brought)
    }
    yield tellPassersBy(world, ledger, index)
  }
  for (let at = calendar.start; at < calendar.until; at += day) {
    const drafts: Draft[] = []
    crawl(world, at, drafts)
    if (drafts.length > 0) yield chapter(settle(drafts, `${options.seed}-b${at / day}`, calendar.until))
  }
}

function tellLife(world: World, ledger: Ledger, life: Life, brought: Person[]): Chapter {
  const { person } = life
  const { until } = world.calendar
  const identities = identitiesOf(person)
  const drafts: Draft[] = []
  const seenAs: { from: number; who: Who }[] = []
  for (const order of life.orders) {
    if (order.channel === 'stall') {
      seePhone(identities)
      continue
    }
    const placedAs = visitToOrder(world, life, order, identities, drafts)
    const who: Who = placedAs.userId ? { userId: placedAs.userId } : placedAs
    seenAs.push({ from: order.at - 60_000, who })
    followOrder(world, order, who, drafts)
    converse(world, order, who, identities, drafts)
    surveyOrder(world, life, order, who, drafts)
    review(world, life, order, who, drafts)
    mention(world, life, order, identities, drafts)
  }
  if (seenAs.length > 0) {
    const whoAt = (time: number) => (seenAs.findLast(({ from }) => from <= time) ?? seenAs[0]!).who
    recordConsent(world, life, whoAt, drafts)
    sendCampaigns(world, life, whoAt, drafts)
    surveyRelationship(world, life, whoAt, drafts)
    joinOutcry(world, life, identities, drafts)
    browse(world, life, identities, drafts)
    for (const friend of brought) {
      const properties = { referred_user_id: `c${friend.id}`, code: `LUME${person.id}` }
      track(drafts, friend.joinedAt + day, whoAt(friend.joinedAt), 'Referral Made', properties)
    }
  }
  const told = settle(drafts, `${world.options.seed}-${person.id}`, until)
  const seen = [...identities.seen.values()]
  ledger.see(seen, told.texts)
  return {
    ...told,
    life,
    orders: life.orders,
    identities: seen,
    contacts: identities,
    truth: ledger.add(life, brought),
  }
}

function tellPassersBy(world: World, ledger: Ledger, index: number): Chapter {
  const drafts: Draft[] = []
  lookAround(world, index, drafts)
  const orders = sellToPassersBy(world, index)
  ledger.addPassersBy(orders)
  return { ...chapter(settle(drafts, `${world.options.seed}-v${index + 1}`, world.calendar.until)), orders }
}

function chapter(told: { messages: Message[]; texts: TextRow[] }): Chapter {
  return { ...told, life: null, orders: [], identities: [], contacts: null, truth: null }
}
