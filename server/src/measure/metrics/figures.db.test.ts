import type { MetricAnswer } from '@esteem/contract'
import { createRandom } from '@esteem/stats'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestServer, type TestServer } from '../../../../test/server.ts'
import { days, type History, type Order, oracle } from './oracle.fixture.ts'

// Far from UTC, with a daylight-saving change on 5 April 2026: an order at 11:30 UTC is placed on the next day before it
// and on the same day after it, so figures that cut days anywhere else are wrong.
const timeZone = 'Pacific/Auckland'
const today = '2026-06-30'
const period = { from: '2026-01-01', to: '2026-05-31' }

const random = createRandom(20260405)
const whole = (below: number) => Math.floor(random() * below)
const pick = <T>(list: readonly T[]): T => list[whole(list.length)]

const history: History = {
  timeZone,
  horizon: today,
  orders: [],
  refunds: [],
  visits: [],
  cities: new Map(),
  subscriptions: [],
}

function makeHistory() {
  for (let customer = 1; customer <= 80; customer++) {
    const name = `c-${customer}`
    if (customer % 7 !== 0) history.cities.set(name, pick(['Lisbon', 'Porto', 'Faro', 'Braga']))
    const count = 1 + Math.floor(random() ** 2 * 9)
    let at = Date.UTC(2025, 6, 1, 11, 30) + whole(330) * 86_400_000
    for (let number = 0; number < count && at < Date.UTC(2026, 5, 30); number++) {
      const order: Order = {
        id: `o-${customer}-${number}`,
        customer: name,
        at: at + whole(3) * 3_600_000,
        cents: 500 + whole(20_000),
        currency: random() < 0.1 ? 'USD' : 'EUR',
        cancelled: random() < 0.08,
        channel: pick(['web', 'app']),
        categories: random() < 0.3 ? ['Bowls', 'Cups'] : [pick(['Bowls', 'Cups', 'Plates'])],
      }
      history.orders.push(order)
      if (random() < 0.12)
        history.refunds.push({
          order,
          at: Math.min(order.at + whole(40) * 86_400_000, Date.UTC(2026, 5, 29)),
          cents: 1 + whole(order.cents),
        })
      at += (1 + whole(pick([5, 40, 150]))) * 86_400_000
    }
    for (let visit = whole(30); visit > 0; visit--)
      history.visits.push({ customer: name, at: Date.UTC(2026, 0, 1, 11) + whole(175) * 86_400_000 })
  }
  for (let number = 0; number < 60; number++) {
    const startedAt = Date.UTC(2025, 7, 1, 11, 15) + whole(300) * 86_400_000
    const past = (at: number) => (at < Date.UTC(2026, 5, 29) ? at : null)
    const cancelledAt = random() < 0.8 ? past(startedAt + (1 + whole(120)) * 86_400_000) : null
    history.subscriptions.push({
      ...{ id: `s-${number}`, customer: `c-${1 + whole(40)}`, startedAt, cancelledAt },
      // Some before it was called off, some after, which takes that back.
      renewedAt: random() < 0.4 ? past(startedAt + whole(150) * 86_400_000 + 60_000) : null,
      endsAt: cancelledAt !== null && random() < 0.5 ? cancelledAt + whole(60) * 86_400_000 : null,
    })
  }
  // The last day that there are orders of.
  history.orders.push({
    ...{ id: 'o-last', customer: 'c-1', at: Date.parse('2026-06-30T02:00:00Z'), cents: 100, currency: 'EUR' },
    ...{ cancelled: false, channel: 'web', categories: ['Cups'] },
  })
}

function messages(): object[] {
  const track = (event: string, id: string, at: number, userId: string, properties: object, more: object = {}) => ({
    ...{ type: 'track', event, messageId: id, timestamp: new Date(at).toISOString(), userId, properties, ...more },
  })
  const money = (cents: number) => (cents / 100).toFixed(2)
  return [
    ...[...history.cities].map(([userId, city]) => ({
      ...{ type: 'identify', userId, messageId: `t-${userId}`, timestamp: '2025-07-01T00:00:00Z', traits: { city } },
    })),
    ...history.orders.flatMap(({ id, customer, at, cents, currency, cancelled, channel, categories }) => [
      track(
        'Order Completed',
        id,
        at,
        customer,
        {
          ...{ order_id: id, total: money(cents), currency },
          products: categories.map((category) => ({ product_id: category, category, price: 10, quantity: 1 })),
        },
        { channel },
      ),
      ...(cancelled ? [track('Order Cancelled', `x-${id}`, at + 60_000, customer, { order_id: id })] : []),
    ]),
    ...history.refunds.map(({ order, at, cents }, index) =>
      track('Order Refunded', `r-${index}`, at, order.customer, {
        ...{ order_id: order.id, refund_id: `r-${index}`, total: money(cents), currency: order.currency },
      }),
    ),
    ...history.visits.map(({ customer, at }, index) => track('Product Viewed', `v-${index}`, at, customer, {})),
    ...history.subscriptions.flatMap(({ id, customer, startedAt, renewedAt, cancelledAt, endsAt }, index) => {
      const told = { subscription_id: index % 2 ? id : Number(id.slice(2)), plan: 'Glaze club' }
      const ends = endsAt === null ? {} : { ends_at: new Date(endsAt).toISOString() }
      const started = track('Subscription Started', `ss-${id}`, startedAt, customer, told)
      return [
        ...(cancelledAt === null
          ? []
          : [track('Subscription Cancelled', `sc-${id}`, cancelledAt, customer, { ...told, ...ends })]),
        started,
        ...(renewedAt === null ? [] : [track('Subscription Renewed', `sr-${id}`, renewedAt, customer, told)]),
        started,
      ]
    }),
    ...['c-1', 'c-1', 'c-2', 'c-3', 'c-90'].map((customer, index) =>
      track('Referral Made', `f-${index}`, Date.UTC(2026, 3, 1 + index), customer, {}),
    ),
  ]
}

let server: TestServer
beforeAll(async () => {
  makeHistory()
  server = await startTestServer(() => new Date('2026-06-30T06:00:00Z'))
  await server.client.changeSettings({
    body: { businessName: 'Far shop', timeZone, currency: 'EUR', country: 'NZ' },
  })
  const all = messages()
  for (let from = 0; from < all.length; from += 400) {
    const answer = await server.send(all.slice(from, from + 400))
    expect(await answer.json()).toMatchObject({ rejected: [] })
  }
})
afterAll(() => server.stop())

const ask = (metricId: string, query: object = {}) =>
  server.client.getMetric({ params: { metricId }, query: { ...period, ...query } })

describe('every figure is what counting one by one says', () => {
  test.each(Object.entries(oracle).map(([id, count]) => [id, count] as const))(
    '%s: of the period, before it, by month and by city',
    async (id, count) => {
      const answer = await ask(id, { interval: 'month' })
      const inactivity = inactivityOf(answer)
      const expected = (range: { from: string; to: string }, of: (customer: string) => boolean = () => true) => {
        const exact = count({ ...history, inactivity }, range, of)
        return exact !== null && answer.metric.unit === 'money' ? Math.round(exact * 100 + 1e-7) / 100 : exact
      }
      expectFigure(answer.current.value, expected(period))
      if (id !== 'gross-revenue-retention' && id !== 'net-revenue-retention')
        expectFigure(answer.comparison!.figure.value, expected({ from: '2025-08-01', to: '2025-12-31' }))
      for (const { start, figure } of answer.series ?? []) {
        const end = days.endOfMonth(start)
        if (end <= period.to) expectFigure(figure.value, expected({ from: start, to: end }), `${id} ${start}`)
      }
      const byCity = await ask(id, { breakdown: 'trait:city', top: 2 })
      const shown = byCity.breakdown!.rows
      const top = shown.filter(({ kind }) => kind === 'value').map(({ value }) => value)
      for (const { kind, value, figure } of shown) {
        expectFigure(
          figure.value,
          expected(period, (customer) => {
            const city = history.cities.get(customer)
            if (kind === 'value') return city === value
            return kind === 'unknown' ? city === undefined : city !== undefined && !top.includes(city)
          }),
          `${id} ${kind} ${value}`,
        )
      }
    },
  )
})

describe('the customers behind a figure', () => {
  test.each([
    ['orders', {}],
    ['new-customers', {}],
    ['lost-customers', {}],
    ['returning-customers', { interval: 'month' as const, start: '2026-03-01' }],
    ['active-customers', {}],
  ])('%s: as many as the figure says', async (metricId, query) => {
    const { total, customerIds } = await server.client.listCustomersBehind({
      params: { metricId },
      query: { ...period, ...query, limit: 500 },
    })
    expect(customerIds).toHaveLength(total)
    const answer = await ask(metricId, { interval: 'month' })
    const figure = 'start' in query ? answer.series!.find(({ start }) => start === query.start)!.figure : answer.current
    if (metricId === 'orders')
      expect(total).toBe(new Set(days.within(history, period).map(({ customer }) => customer)).size)
    else expect(total).toBe(figure.value)
  })

  test('of a part of a figure, in each interval, also where the period begins within one', async () => {
    const query = { from: days.add(period.from, 10), to: period.to, interval: 'month' as const }
    const params = { metricId: 'new-and-returning' }
    const { series } = await server.client.getMetric({ params, query: { ...query, compare: 'none' } })
    for (const { start, parts } of series!)
      for (const part of ['new', 'returning']) {
        const { total } = await server.client.listCustomersBehind({ params, query: { ...query, start, part } })
        expect(total, `${part} in ${start}`).toBe(parts![part])
      }
    const unknown = server.client.listCustomersBehind({ params, query: { ...query, part: 'constructor' } })
    await expect(unknown).rejects.toThrow(/Its parts: new, returning/)
  })

  test('of a row of a breakdown, in pages', async () => {
    const { breakdown } = await ask('new-customers', { breakdown: 'trait:city', top: 2 })
    for (const { kind, value, figure } of breakdown!.rows) {
      const query = { ...period, breakdown: 'trait:city', top: 2, kind, value: value ?? undefined, limit: 3 }
      const found: number[] = []
      let cursor: string | undefined
      do {
        const page = await server.client.listCustomersBehind({
          params: { metricId: 'new-customers' },
          query: { ...query, cursor },
        })
        found.push(...page.customerIds)
        cursor = page.nextCursor ?? undefined
      } while (cursor)
      expect(new Set(found).size).toBe(figure.value)
    }
  })
})

describe('breakdowns of orders', () => {
  const revenue = (of: (order: Order) => number) =>
    days
      .within(history, period)
      .reduce((sum, order) => sum + (order.currency === 'EUR' ? order.cents * of(order) : 0), 0)
  const refunded = (of: (order: Order) => number) =>
    days
      .refundsWithin(history, period)
      .reduce((sum, { order, cents }) => sum + (order.currency === 'EUR' ? cents * of(order) : 0), 0)

  test('by channel add up to the whole', async () => {
    const answer = await ask('revenue', { breakdown: 'channel' })
    for (const { value, figure } of answer.breakdown!.rows) {
      const own = (order: Order) => (order.channel === value ? 1 : 0)
      expect(Number(figure.value)).toBeCloseTo((revenue(own) - refunded(own)) / 100, 6)
    }
    const sum = answer.breakdown!.rows.reduce((all, { figure }) => all + Number(figure.value), 0)
    expect(sum).toBeCloseTo(Number(answer.current.value), 6)
  })

  test('by product category split an amount over its lines', async () => {
    const answer = await ask('revenue', { breakdown: 'category' })
    expect(answer.breakdown!.overlaps).toBe(true)
    for (const { value, figure } of answer.breakdown!.rows) {
      const own = ({ categories }: Order) => (categories.includes(value!) ? 1 / categories.length : 0)
      expect(Number(figure.value)).toBeCloseTo((revenue(own) - refunded(own)) / 100, 4)
    }
    const orders = await ask('orders', { breakdown: 'category' })
    expect(orders.current.value).toBe(days.within(history, period).length)
  })

  test('by source say what the sources are called', async () => {
    const { breakdown } = await ask('orders', { breakdown: 'source' })
    expect(breakdown!.rows.map(({ label }) => label)).toEqual(['Shop'])
  })

  test('by the month of the first purchase, the newest first', async () => {
    const { breakdown } = await ask('new-customers', { breakdown: 'first-purchase-month', top: 3 })
    const months = breakdown!.rows.filter(({ kind }) => kind === 'value').map(({ value }) => value!)
    expect(months).toEqual([...months].sort().reverse())
  })

  test('a trait may have a colon in its name', async () => {
    const { breakdown } = await ask('orders', { breakdown: 'trait:plan:tier' })
    expect(breakdown).toMatchObject({ label: 'plan:tier', rows: [{ kind: 'unknown' }] })
  })

  test.each(['colour', 'trait', 'channel:web'])('%s is none, and the answer says what is', async (breakdown) => {
    await expect(ask('orders', { breakdown })).rejects.toThrow(/use one of trait:NAME, channel/)
  })
})

describe('exchange rates', () => {
  test('bring amounts in other currencies into the base currency; without one they stand apart', async () => {
    const before = await ask('revenue')
    expect(before.apart.map(({ currency }) => currency)).toEqual(['USD'])
    const dollars = days.within(history, period).filter(({ currency }) => currency === 'USD')
    const back = days.refundsWithin(history, period).filter(({ order }) => order.currency === 'USD')
    const inDollars =
      (dollars.reduce((sum, { cents }) => sum + cents, 0) - back.reduce((sum, { cents }) => sum + cents, 0)) / 100
    expect(Number(before.apart[0].amount)).toBeCloseTo(inDollars, 6)

    const rates = Array.from({ length: 60 }, (_, index) => ({
      day: days.add('2025-12-28', index * 4),
      currency: 'USD',
      rate: '0.5',
    }))
    expect(await server.client.putExchangeRates({ body: { rates } })).toEqual({ rates: 60 })
    await server.client.putExchangeRates({ body: { rates } })
    const after = await ask('revenue')
    expect(after.apart).toEqual([])
    expect(Number(after.current.value) - Number(before.current.value)).toBeCloseTo(inDollars / 2, 6)
    const listed = await server.client.listExchangeRates({ query: { limit: 2 } })
    expect(listed).toMatchObject({ base: 'EUR', items: [{ currency: 'USD', rate: '0.5' }, {}] })
    expect(listed.items[0].day > listed.items[1].day).toBe(true)
    await expect(
      server.client.putExchangeRates({ body: { rates: [{ day: '2026-01-01', currency: 'EUR', rate: '1' }] } }),
    ).rejects.toThrow(/base currency/)
  })
})

function inactivityOf({ notes }: MetricAnswer): number {
  return Number(/lost after (\d+) days/.exec(notes.join(' '))?.[1] ?? 0)
}

function expectFigure(value: number | string | null, expected: number | null, where = '') {
  if (expected === null) expect(value, where).toBeNull()
  else expect(Number(value ?? Number.NaN), where).toBeCloseTo(expected, 6)
}
