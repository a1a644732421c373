import { beforeAll, describe, expect, test } from 'vitest'
import { day, isDecember } from '../calendar.ts'
import { buying, delivery, satisfaction } from '../parameters.ts'
import type { Life } from '../people/life.ts'
import { portugal } from '../people/places.ts'
import { armOf } from '../shop/campaigns.ts'
import { mean, optionsOf } from '../shop.fixture.ts'
import { simulate } from '../simulate.ts'
import { hadIncident } from './effects.ts'
import type { CustomerTruth } from './ledger.ts'
import type { Truth } from './truth.ts'

/** A shop large enough that what is true and what happens can be told from each other's noise. */
const customers = 12_000

interface Buyer {
  life: Life
  truth: CustomerTruth
  answers: { metric: string; score: number; at: number }[]
}

const buyers: Buyer[] = []
let truth: Truth
let until = 0
let plan: ReturnType<typeof simulate>['world']['plan'] = []

beforeAll(() => {
  const simulation = simulate(optionsOf({ seed: 5, customers, browsing: 0 }))
  until = simulation.world.calendar.until
  plan = simulation.world.plan
  for (const { life, truth: known, messages } of simulation.chapters) {
    if (!life || !known) continue
    const answers = messages.flatMap((message) => {
      if (message.type !== 'track' || message.event !== 'Survey Answered') return []
      const { metric, score } = message.properties as { metric: string; score?: number }
      return score === undefined ? [] : [{ metric, score, at: Date.parse(String(message.timestamp)) }]
    })
    buyers.push({ life, truth: known, answers })
  }
  truth = simulation.truth()
}, 120_000)

const value = <T>(id: string) => truth.quantities[id]!.value as T
const variance = (values: number[]) => mean(values.map((x) => x * x)) - mean(values) ** 2

/** How many standard errors the sum of what happened lies from the sum of what was expected. */
function surprise(happened: number[], expected: number[]): number {
  const differences = happened.map((x, i) => x - expected[i]!)
  return Math.abs(mean(differences)) / Math.sqrt(variance(differences) / differences.length)
}

describe('the future that comes is the future that was expected:', () => {
  test('orders within 90 days and a year, and what is paid in them', () => {
    const of = (pick: (known: CustomerTruth) => number) => buyers.map((buyer) => pick(buyer.truth))
    expect(
      surprise(
        of((t) => t.comingOrders90),
        of((t) => t.expectedOrders90),
      ),
    ).toBeLessThan(3.5)
    expect(
      surprise(
        of((t) => t.comingOrders365),
        of((t) => t.expectedOrders365),
      ),
    ).toBeLessThan(3.5)
    expect(
      surprise(
        of((t) => t.comingValue365),
        of((t) => t.expectedValue365),
      ),
    ).toBeLessThan(3.5)
  })

  test('and who is still a customer is as likely as stated, at every level', () => {
    for (let tenth = 0; tenth < 10; tenth++) {
      const some = buyers.filter((buyer) => Math.min(Math.floor(buyer.truth.pAlive * 10), 9) === tenth)
      const happened = some.map((buyer) => Number(buyer.truth.alive))
      const expected = some.map((buyer) => buyer.truth.pAlive)
      expect(some.length).toBeGreaterThan(100)
      expect(surprise(happened, expected), `pAlive around 0.${tenth}5`).toBeLessThan(4)
    }
  })
})

describe('people are spread as promised:', () => {
  test('rates, chances of leaving and amounts', () => {
    const { rate, leave, spend } = buying
    const rates = buyers.map(({ life }) => life.person.rate)
    expect(mean(rates)).toBeCloseTo(rate.shape / rate.rate, 0)
    expect(variance(rates)).toBeGreaterThan((0.8 * rate.shape) / rate.rate ** 2)
    expect(mean(buyers.map(({ life }) => life.person.leaveChance))).toBeCloseTo(leave.a / (leave.a + leave.b), 1)
    const expected = (100 * spend.shape * spend.scale) / (spend.heterogeneity - 1)
    expect(mean(buyers.map(({ life }) => life.person.meanOrder)) / expected).toBeGreaterThan(0.96)
    expect(mean(buyers.map(({ life }) => life.person.meanOrder)) / expected).toBeLessThan(1.04)
    const totals = buyers.flatMap(({ life }) => life.orders.map(({ total }) => total / life.person.meanOrder))
    expect(mean(totals)).toBeGreaterThan(0.985)
    expect(mean(totals)).toBeLessThan(1.02)
    expect(variance(totals)).toBeCloseTo(1 / spend.shape, 1)
  })

  test('about half come back within a year, and those who leave easily value the shop less', () => {
    expect(value<number>('repeat.365')).toBeGreaterThan(0.47)
    expect(value<number>('repeat.365')).toBeLessThan(0.57)
    const leaving = buyers.map(({ life }) => Math.log(life.person.leaveChance / (1 - life.person.leaveChance)))
    const attitudes = buyers.map(({ life }) => life.person.attitude)
    const product = mean(leaving.map((x, i) => x * attitudes[i]!)) - mean(leaving) * mean(attitudes)
    const correlation = product / Math.sqrt(variance(leaving) * variance(attitudes))
    expect(correlation).toBeLessThan(-0.25)
    expect(correlation).toBeGreaterThan(-0.5)
  })

  test('languages', () => {
    const share = (language: string) => mean(buyers.map(({ life }) => Number(life.person.language === language)))
    const shares = { pt: [0.45, 0.62], de: [0.14, 0.24], es: [0.08, 0.16], en: [0.08, 0.16], zh: [0.04, 0.1] }
    for (const [language, [least, most]] of Object.entries(shares)) {
      expect(share(language), language).toBeGreaterThan(least!)
      expect(share(language), language).toBeLessThan(most!)
    }
  })

  test('deliveries: late as often and as much as the parameters say', () => {
    for (const abroad of [false, true]) {
      const orders = buyers
        .filter(({ life }) => (life.person.country !== portugal) === abroad)
        .flatMap(({ life }) => life.orders.filter(({ at, channel }) => channel === 'web' && !isDecember(at)))
      const late = orders.map(({ experience }) => Number(experience!.late))
      expect(mean(late)).toBeCloseTo(abroad ? delivery.late.abroad : delivery.late.home, 1)
      const days = orders.filter(({ experience }) => experience!.late).map(({ experience }) => experience!.daysLate)
      expect(mean(days)).toBeCloseTo(1 + delivery.daysLate.shape / delivery.daysLate.rate, 0)
    }
    const points = buyers.flatMap(({ life }) => life.orders.map(({ experience }) => experience!.points))
    expect(Math.abs(mean(points) - satisfaction.usual)).toBeLessThan(0.1)
  })
})

describe('answers', () => {
  const nps = (scores: number[]) => 100 * mean(scores.map((score) => (score >= 9 ? 1 : score <= 6 ? -1 : 0)))

  test('flatter the shop by as much as the truth says', () => {
    const scores = buyers.flatMap(({ answers }) =>
      answers.filter(({ metric, at }) => metric === 'nps' && at > until - 365 * day).map(({ score }) => score),
    )
    const asked = value<{ population: number; amongAnswers: number }>('nps.asked')
    const error =
      100 * Math.sqrt(variance(scores.map((score) => (score >= 9 ? 1 : score <= 6 ? -1 : 0))) / scores.length)
    expect(Math.abs(nps(scores) - asked.amongAnswers)).toBeLessThan(3.5 * error)
    expect(asked.amongAnswers - asked.population).toBeGreaterThan(10)
    const { population, bias } = value<{ population: number; bias: number }>('nps')
    expect(bias).toBeGreaterThan(10)
    expect(Math.abs(value<number>('nps.corrected') - value<{ population: number }>('nps.now').population)).toBeLessThan(
      2,
    )
    expect(population).toBeGreaterThan(0)
  })

  test('CSAT comes out as expected among answers', () => {
    const scores = buyers.flatMap(({ answers }) =>
      answers.filter(({ metric, at }) => metric === 'csat' && at > until - 360 * day).map(({ score }) => score),
    )
    const { amongAnswers } = value<{ amongAnswers: number }>('csat')
    expect(Math.abs(mean(scores) - amongAnswers)).toBeLessThan(4 * Math.sqrt(variance(scores) / scores.length))
  })

  test('on value rank as the dimensions weigh', () => {
    const shares = Object.entries(value<Record<string, number>>('value.shares')).sort((a, b) => b[1] - a[1])
    expect(shares.map(([name]) => name)).toEqual(['emotional', 'functional', 'economic', 'social'])
    expect(shares.reduce((sum, [, share]) => sum + share, 0)).toBeCloseTo(1, 4)
  })
})

describe('effects can be found again:', () => {
  /** The difference in repurchase within 90 days between orders with and without an incident, within strata in which chance alone decides. */
  function adjusted(
    incident: 'late' | 'slow-answer',
    stratum: (buyer: Buyer, order: Life['orders'][number]) => string,
  ) {
    const strata = new Map<string, { hit: number[]; spared: number[] }>()
    for (const buyer of buyers)
      for (const order of buyer.life.orders) {
        if (!order.experience!.delivered || order.at > until - 90 * day) continue
        if (incident === 'slow-answer' && !order.experience!.contact) continue
        const next = [...buyer.life.orders, ...buyer.life.coming][order.number + 1]
        const returned = Number(next !== undefined && next.at <= order.at + 90 * day)
        const key = stratum(buyer, order)
        const both = strata.get(key) ?? { hit: [], spared: [] }
        strata.set(key, both)
        both[hadIncident(order, incident) ? 'hit' : 'spared'].push(returned)
      }
    const usable = [...strata.values()].filter(({ hit, spared }) => hit.length > 5 && spared.length > 5)
    const hits = usable.reduce((sum, { hit }) => sum + hit.length, 0)
    let difference = 0
    let squaredError = 0
    for (const { hit, spared } of usable) {
      const weight = hit.length / hits
      difference += weight * (mean(hit) - mean(spared))
      squaredError += weight ** 2 * (variance(hit) / hit.length + variance(spared) / spared.length)
    }
    return { difference, error: Math.sqrt(squaredError) }
  }
  const true90 = (incident: string) =>
    value<{ onThoseHit: { repurchase90: number } }>(`effect.${incident}`).onThoseHit.repurchase90

  test('a late delivery, by comparing within country and season', () => {
    const found = adjusted('late', ({ life }, order) => `${life.person.country !== portugal} ${isDecember(order.at)}`)
    expect(Math.abs(found.difference - true90('late'))).toBeLessThan(3.5 * found.error)
    expect(found.difference).toBeLessThan(-2 * found.error)
    expect(true90('late')).toBeLessThan(-0.03)
  })

  test('a slow answer, by comparing within what makes answers slow', () => {
    const found = adjusted('slow-answer', (_, order) => order.experience!.slowChance.toFixed(3))
    expect(Math.abs(found.difference - true90('slow-answer'))).toBeLessThan(3.5 * found.error)
  })

  test.each(['sale', 'new-collection', 'our-story', 'thank-you'])('%s campaigns, by their hold-outs', (kind) => {
    let found = 0
    let expected = 0
    let squaredError = 0
    let people = 0
    for (const campaign of plan.filter((one) => one.kind.kind === kind && one.sentAt < until)) {
      const arms = { treatment: [] as number[], 'hold-out': [] as number[] }
      for (const { life } of buyers) {
        const arm = armOf(life.person, campaign)
        if (arm === null || life.person.stallShare === 1) continue
        const all = [...life.orders, ...life.coming]
        arms[arm].push(Number(all.some(({ at }) => at >= campaign.sentAt && at < campaign.endsAt)))
      }
      const n = arms.treatment.length + arms['hold-out'].length
      if (arms['hold-out'].length < 20) continue
      const effect = value<{ people: number; buys21: number }>(`effect.campaign.${campaign.id}`)
      expect(effect.people).toBe(n)
      found += n * (mean(arms.treatment) - mean(arms['hold-out']))
      expected += n * effect.buys21
      squaredError +=
        n ** 2 *
        (variance(arms.treatment) / arms.treatment.length + variance(arms['hold-out']) / arms['hold-out'].length)
      people += n
    }
    const error = Math.sqrt(squaredError) / people
    expect(Math.abs(found - expected) / people).toBeLessThan(3.5 * error)
    if (kind === 'sale') expect(found / people).toBeGreaterThan(2 * error)
    if (kind === 'our-story') expect(expected).toBe(0)
  })
})

test('things that go together are bought together, and others are not', () => {
  const pairs = value<{ orders: { first: number; second: number; both: number } }[]>('products.pairs')
  const both = pairs.reduce((sum, { orders }) => sum + orders.both, 0)
  const all = value<number>('orders')
  const byChance = pairs.reduce((sum, { orders }) => sum + (orders.first * orders.second) / all, 0)
  expect(both).toBeGreaterThan(6 * byChance)
})

test('prices: the points stand in their order, and the best price lies where demand times price is highest', () => {
  const price = value<Record<string, number> & { demand: Record<string, number> }>('price.mug')
  const { marginalCheapness, optimal, indifference, marginalExpensiveness, revenueMaximal, revenuePerHundred } = price
  expect(marginalCheapness).toBeLessThan(optimal!)
  expect(optimal).toBeLessThan(indifference!)
  expect(indifference).toBeLessThan(marginalExpensiveness!)
  for (const [at, share] of Object.entries(price.demand))
    expect(Number(at) * share * 100).toBeLessThanOrEqual(revenuePerHundred! + 0.01)
  expect(revenueMaximal).toBeGreaterThan(marginalCheapness!)
})
