import { createRandom, simulatePurchases, simulateSpend } from '@esteem/stats'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestServer, type TestServer } from '../../../../test/server.ts'

const end = Date.UTC(2026, 5, 30, 12)
const day = 86_400_000
const customers = 700

/** Customers of a shop that follows the model: MBG/NBD with Gamma–Gamma. */
function makeOrders() {
  const random = createRandom(21)
  const T = Float64Array.from({ length: customers }, () => Math.floor(30 + 670 * random()))
  const model = { name: 'mbg-nbd', r: 0.9, alpha: 120, a: 0.8, b: 2.2 } as const
  const { x, tx } = simulatePurchases(model, T, 0, random)
  const { meanSpend } = simulateSpend(
    { p: 5, q: 4, v: 40 },
    x.map((count) => count + 1),
    new Float64Array(customers),
    random,
  )
  return Array.from({ length: customers }, (_, i) => {
    const first = -T[i]
    const days = new Set([first])
    for (let k = 1; k <= x[i]; k++) days.add(first + Math.max(1, Math.round((k * tx[i]) / x[i])))
    return [...days].sort((a, b) => a - b).map((ago) => ({ ago, cents: Math.round(100 * meanSpend[i]) }))
  })
}

const message = (customer: number, number: number, ago: number, cents: number, more: object = {}) => ({
  ...{ type: 'track', event: 'Order Completed', userId: `c-${customer}`, messageId: `o-${customer}-${number}` },
  timestamp: new Date(end + ago * day).toISOString(),
  properties: { order_id: `o-${customer}-${number}`, total: cents / 100, currency: 'EUR' },
  ...more,
})

let server: TestServer
const orders = makeOrders()
beforeAll(async () => {
  server = await startTestServer(() => new Date(end))
})
afterAll(() => server.stop())

describe('a new install', () => {
  test('says that there is nothing to learn from', async () => {
    const answer = await server.client.getValue({ query: {} })
    expect(answer).toMatchObject({ state: 'not-estimable', worth: null, customers: 0 })
    expect(answer.explanation).toContain('No order')
    expect(await server.client.getValueModel()).toMatchObject({ state: 'not-estimable', candidates: [] })
    expect((await server.client.listAtRisk({ query: {} })).items).toEqual([])
  })

  test('has a wide estimate from three orders on, and says how many more would halve it', async () => {
    await server.send([0, 1, 2].map((customer) => message(9000 + customer, 0, -3 * customer, 5000)))
    await expect
      .poll(async () => (await server.client.getValue({ query: {} })).state, { timeout: 25_000 })
      .toBe('ready')
    const { worth, model, precision, notes } = await server.client.getValue({ query: {} })
    expect(model).toMatchObject({ basis: 'prior', model: 'mbg-nbd' })
    expect(Number(worth!.upper) / Number(worth!.lower)).toBeGreaterThan(5)
    expect(precision!.moreOrders).toBe(9)
    expect(notes.join()).toContain('usual in shops')
  })
})

describe('with some hundred customers', () => {
  beforeAll(async () => {
    const messages = orders.flatMap((own, customer) =>
      own.map(({ ago, cents }, number) => message(customer, number, ago, cents)),
    )
    for (let from = 0; from < messages.length; from += 1000) await server.send(messages.slice(from, from + 1000))
  })

  test('the model is fitted anew when much is new, without being asked', async () => {
    // On a busy machine the answer does not wait for the fit, and says so.
    await expect
      .poll(async () => (await server.client.getValue({ query: {} })).model?.basis, { timeout: 25_000 })
      .toBe('fitted')
    const { customers: all, worth, alive, precision } = await server.client.getValue({ query: {} })
    expect(all).toBe(customers + 3)
    expect(Number(worth!.lower)).toBeLessThan(Number(worth!.value))
    expect(Number(worth!.value)).toBeLessThan(Number(worth!.upper))
    expect(alive!.value).toBeGreaterThan(0.2 * all)
    expect(alive!.upper).toBeLessThanOrEqual(all)
    expect(precision!.relative).toBeLessThan(0.5)
  })

  test('the parts of the change add up to the cent, for the usual day and for any other', async () => {
    for (const query of [{}, { since: '2026-03-31' }, { since: '2026-05-15', horizon: '3y' as const }]) {
      const { change, worth } = await server.client.getValue({ query })
      const { before, after, difference, acquired, grown, shrunk, lost, realised } = change!
      const cents = (text: string) => Math.round(100 * Number(text))
      const parts = [acquired, grown, shrunk, lost].reduce((sum, { value }) => sum + cents(value), 0)
      expect(parts).toBe(cents(difference))
      expect(cents(before) + parts).toBe(cents(after))
      expect(after).toBe(worth!.value)
      const people = acquired.customers + grown.customers + shrunk.customers + lost.customers
      expect(people).toBe(customers + 3)
      const since = (Date.parse(change!.since) - Date.parse('2026-06-30')) / day
      const inTime = orders.flat().filter(({ ago }) => ago > since)
      const more = [0, 3, 6].filter((ago) => -ago > since).length
      expect(realised.orders).toBe(inTime.length + more)
      expect(cents(realised.value)).toBe(inTime.reduce((sum, { cents: own }) => sum + own, 0) + more * 5000)
    }
  })

  test('and are by the same computation for the usual day as for any other', async () => {
    const usual = await server.client.getValue({ query: {} })
    const other = await server.client.getValue({ query: { since: '2026-06-01' } })
    const same = await server.client.getValue({ query: { since: '2026-06-02' } })
    expect(usual.change!.since).toBe('2026-06-02')
    expect(same.change).toEqual(usual.change)
    const near = (a: string, b: string) => Math.abs(Number(a) / Number(b) - 1)
    expect(near(other.change!.before, usual.change!.before)).toBeLessThan(0.05)
    for (const change of ['acquired', 'grown', 'shrunk', 'lost'] as const) {
      for (const { change: changes } of [usual, other]) {
        const behind = await server.client.listValueCustomers({ query: { change, since: changes!.since } })
        expect(behind.total).toBe(changes![change].customers)
      }
    }
  })

  test('tiers and distribution hold every customer and all the value', async () => {
    const { worth } = await server.client.getValue({ query: {} })
    const { tiers } = await server.client.getValueTiers({ query: {} })
    const { expectedValue, pAlive, customers: all } = await server.client.getValueDistribution({ query: {} })
    const add = (values: (string | number)[]) => values.reduce((sum: number, value) => sum + Number(value), 0)
    expect(add(tiers.map(({ customers: n }) => n))).toBe(all)
    expect(tiers[0].customers).toBe(Math.ceil(0.05 * all))
    expect(add(tiers.map(({ value }) => value.value))).toBeCloseTo(Number(worth!.value), 1)
    for (const { histogram } of [expectedValue, pAlive]) {
      expect(add(histogram.map(({ customers: n }) => n))).toBe(all)
      expect(add(histogram.map(({ value }) => value))).toBeCloseTo(Number(worth!.value), 0)
    }
    expect(tiers[0].share).toBeCloseTo(expectedValue.concentration[1].valueShare!, 6)
    for (const { tier, customers: n } of tiers)
      expect((await server.client.listValueCustomers({ query: { tier } })).total).toBe(n)
    const bar = pAlive.histogram[9]
    const behind = await server.client.listValueCustomers({ query: { leastPAlive: 0.9, belowPAlive: 1.01 } })
    expect(behind.total).toBe(bar.customers)
  })

  test('who is at risk is listed best first, page after page, and holds what the scoreboard says', async () => {
    const { atRisk } = await server.client.getValue({ query: {} })
    expect(atRisk!.customers).toBeGreaterThan(3)
    const whole = await server.client.listAtRisk({ query: { limit: 500 } })
    expect(whole).toMatchObject({ total: atRisk!.customers, value: atRisk!.value })
    const values = whole.items.map(({ expectedValue }) => Number(expectedValue.value))
    expect(values).toEqual(values.toSorted((a, b) => b - a))
    for (const row of whole.items) expect(row.pAliveBefore - row.pAlive.value).toBeGreaterThanOrEqual(0.05)
    expect(whole.items[0].ownId).toMatch(/^c-/)
    const seen: number[] = []
    let cursor: string | undefined
    do {
      const page = await server.client.listAtRisk({ query: { limit: 3, cursor } })
      seen.push(...page.items.map(({ customerId }) => customerId))
      cursor = page.nextCursor ?? undefined
    } while (cursor)
    expect(seen).toEqual(whole.items.map(({ customerId }) => customerId))
  })

  test('one customer: what is expected, in the list and on the page, is the same', async () => {
    const { items } = await server.client.listCustomers({ query: { sort: 'expectedValue', limit: 5 } })
    const values = items.map(({ expectedValue }) => Number(expectedValue!.value))
    expect(values).toEqual(values.toSorted((a, b) => b - a))
    const [best] = items
    const value = await server.client.getCustomerValue({ params: { customerId: best.customerId } })
    const year = value.expected.find(({ horizon }) => horizon === '1y')!
    expect(Number(year.value.value)).toBeCloseTo(Number(best.expectedValue!.value), 1)
    expect(value.pAlive!.value).toBeCloseTo(best.pAlive!.value, 4)
    expect(value.tier!.tier).toBe('top')
    expect(value.worthMoreThan).toBeGreaterThan(0.99)
    expect(value.purchases).toBe(best.orders)
    expect(Number(value.worth)).toBeCloseTo(Number(best.worth.amount), 2)
    expect(value.expected.map(({ orders: { value: n } }) => n)).toEqual(
      value.expected.map(({ orders: { value: n } }) => n).toSorted((a, b) => a - b),
    )
    expect(value.history.at(-1)).toEqual({ day: '2026-06-30', pAlive: expect.closeTo(value.pAlive!.value, 6) })
    expect(value.history[0].day).toBe(value.firstOrderDay)
    expect(value.nextOrder!.earliest <= value.nextOrder!.day).toBe(true)
    const days = new Set(value.history.map((point) => point.day))
    for (const order of value.orders) expect(days).toContain(order.day)
  })

  test('the model card compares all models on held-out time and shows how the chosen one did', async () => {
    const card = await server.client.getValueModel()
    expect(new Set(card.candidates.map(({ model }) => model))).toEqual(new Set(['bg-nbd', 'mbg-nbd', 'pareto-nbd']))
    const chosen = card.candidates.filter((candidate) => candidate.chosen)
    expect(chosen).toHaveLength(1)
    const { value, standardError } = chosen[0].logScoreBehind!
    expect(value).toBeLessThanOrEqual(2 * standardError)
    expect(card.calibration!.deciles).toHaveLength(10)
    const { deciles, orders: held } = card.calibration!
    const predicted = deciles.reduce((sum, { predicted: mean, customers: n }) => sum + mean * n, 0)
    expect(predicted).toBeCloseTo(held.predicted.value, 6)
    expect(deciles.reduce((sum, { actual, customers: n }) => sum + actual * n, 0)).toBeCloseTo(held.actual, 6)
    expect(card.cannotKnow.length).toBeGreaterThan(3)
  })
})

describe('what happens after the fit', () => {
  const rowOf = async (userId: string) =>
    (await server.client.listCustomers({ query: { search: userId, limit: 200 } })).items.find(
      ({ ownId }) => ownId === userId,
    )!
  const valueFor = async (userId: string) => {
    const { customerId } = await rowOf(userId)
    return server.client.getCustomerValue({ params: { customerId } })
  }

  test('counts at once, without a new fit', async () => {
    const silent = orders.findIndex((own) => own.length === 1 && own[0].ago < -300)
    const { model } = await server.client.getValue({ query: {} })
    const before = await valueFor(`c-${silent}`)
    await server.send([message(silent, 50, 0, 30_000)])
    const board = await server.client.getValue({ query: {} })
    expect(board.model!.version).toBe(model!.version)
    const after = await valueFor(`c-${silent}`)
    expect(after.pAlive!.value).toBeGreaterThan(before.pAlive!.value + 0.2)
    expect(after.purchases).toBe(2)
    const { expectedValue } = await rowOf(`c-${silent}`)
    expect(Number(expectedValue!.value)).toBeCloseTo(Number(after.expected[1].value.value), 1)
  })

  test('a cancelled order is as if it had never been', async () => {
    const silent = orders.findIndex((own) => own.length === 1 && own[0].ago < -300)
    await server.send([
      {
        ...{ type: 'track', event: 'Order Cancelled', userId: `c-${silent}`, messageId: 'cancel' },
        timestamp: new Date(end).toISOString(),
        properties: { order_id: `o-${silent}-50` },
      },
    ])
    expect((await valueFor(`c-${silent}`)).purchases).toBe(1)
    await server.client.getValue({ query: {} })
    const { expectedValue } = await rowOf(`c-${silent}`)
    expect(Number(expectedValue!.value)).toBeCloseTo(Number((await valueFor(`c-${silent}`)).expected[1].value.value), 1)
  })

  test('two that turn out to be one person are scored as one, and as two again when that is undone', async () => {
    const [one, other] = [await rowOf('c-7'), await rowOf('c-8')]
    const { customers: before } = await server.client.getValue({ query: {} })
    const { linkId } = await server.client.mergeCustomers({
      params: { customerId: one.customerId },
      body: { otherCustomerId: other.customerId },
    })
    expect((await server.client.getValue({ query: {} })).customers).toBe(before - 1)
    const merged = await server.client.getCustomerValue({ params: { customerId: one.customerId } })
    expect(merged.purchases).toBeGreaterThanOrEqual(Math.max(orders[7].length, orders[8].length))
    await server.client.undoLink({ params: { linkId } })
    expect((await server.client.getValue({ query: {} })).customers).toBe(before)
  })

  test('a new fit can be asked for, and says how it stands', async () => {
    const { version } = await server.client.getValueStatus()
    expect((await server.client.refitValueModel()).state).toBe('running')
    await expect
      .poll(async () => (await server.client.getValueStatus()).version, { timeout: 20_000 })
      .toBe(version! + 1)
    await expect.poll(async () => (await server.client.getValueStatus()).state, { timeout: 20_000 }).toBe('idle')
    expect((await server.client.getValue({ query: {} })).model!.version).toBe(version! + 1)
  })

  test('scores outlive a restart', async () => {
    const before = await server.client.getValue({ query: {} })
    await server.restart()
    const after = await server.client.getValue({ query: {} })
    expect(after.worth).toEqual(before.worth)
    expect(after.model).toEqual(before.model)
  })
})
