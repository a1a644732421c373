import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestServer, type TestServer } from '../../../../test/server.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer(() => new Date('2026-11-02T12:00:00Z'))
})
afterAll(() => server.stop())

const order = (id: string, who: object, more: object = {}) => ({
  type: 'track',
  event: 'Order Completed',
  messageId: id,
  timestamp: '2026-05-01T09:00:00Z',
  properties: { order_id: id, total: 10, currency: 'EUR' },
  ...who,
  ...more,
})

async function idOf(search: string): Promise<number> {
  const { items } = await server.client.listCustomers({ query: { search } })
  const exact = await Promise.all(items.map(({ customerId }) => server.client.getCustomer({ params: { customerId } })))
  const found = exact.filter(({ identities }) => identities.some(({ value }) => value === search))
  expect(found, search).toHaveLength(1)
  return found[0].customerId
}

/** Everything that a person can see of the given customers, and every figure, as text. */
async function everything(prefix: string): Promise<string> {
  const { items, total } = await server.client.listCustomers({
    query: { search: prefix, sort: 'firstSeenAt', limit: 100 },
  })
  const pages = await Promise.all(
    items.map(async ({ customerId }) => [
      await server.client.getCustomer({ params: { customerId } }),
      await server.client.getTimeline({ params: { customerId }, query: { limit: 100 } }),
    ]),
  )
  const home = await server.client.getHome({ query: {} })
  return JSON.stringify({ items, total, pages, home, traits: await server.client.listTraits() })
}

describe('who is who', () => {
  test('an anonymous visitor who signs in is one customer with one timeline', async () => {
    await server.send([
      { type: 'page', anonymousId: 'visit-1', name: 'Home', messageId: 'v1' },
      {
        type: 'identify',
        anonymousId: 'visit-1',
        userId: 'visitor-1',
        traits: { name: 'Maria', phone: '912345678' },
        messageId: 'v2',
      },
      order('v3', { userId: 'visitor-1' }),
    ])
    const customerId = await idOf('visitor-1')
    const customer = await server.client.getCustomer({ params: { customerId } })
    expect(customer).toMatchObject({ name: 'Maria', phone: '+351912345678', events: 3, orders: 1 })
    expect(customer.links.map(({ from, to, evidence }) => [from.value, to.value, evidence])).toEqual([
      ['visitor-1', 'visit-1', 'event'],
      ['visitor-1', '+351912345678', 'event'],
    ])
  })

  test('two accounts with one e-mail address are a match for a person to decide', async () => {
    await server.send([
      {
        type: 'identify',
        userId: 'couple-1',
        traits: { email: 'couple@example.org' },
        timestamp: '2026-01-01T00:00:00Z',
        messageId: 'k1',
      },
      {
        type: 'identify',
        userId: 'couple-2',
        traits: { email: 'couple@example.org' },
        timestamp: '2026-01-02T00:00:00Z',
        messageId: 'k2',
      },
    ])
    const first = await idOf('couple-1')
    const second = await idOf('couple-2')
    expect(first).not.toBe(second)
    const { items } = await server.client.listMatches({ query: {} })
    const match = items.find(({ customers }) => customers.some(({ customerId }) => customerId === second))!
    expect(match.reason).toBe('each has a user id of its own')
    expect(match.customers.map(({ customerId }) => customerId).sort()).toEqual([first, second].sort())

    await server.client.decideMatch({ params: { linkId: match.link.linkId }, body: { decision: 'same-person' } })
    expect(await idOf('couple-2')).toBe(first)
    expect(
      (await server.client.listMatches({ query: {} })).items.some(({ link }) => link.linkId === match.link.linkId),
    ).toBe(false)
    await expect(
      server.client.decideMatch({ params: { linkId: match.link.linkId }, body: { decision: 'same-person' } }),
    ).rejects.toThrow(/decided already/)
  })

  test('a merged customer is found under its former number', async () => {
    await server.send([order('f1', { userId: 'former-1' }), order('f2', { userId: 'former-2' })])
    const [kept, former] = [await idOf('former-1'), await idOf('former-2')]
    await server.client.mergeCustomers({ params: { customerId: former }, body: { otherCustomerId: kept } })
    expect(await server.client.getCustomer({ params: { customerId: former } })).toMatchObject({
      customerId: kept,
      orders: 2,
    })
  })

  test('what was decided holds when evidence of the same kind comes again', async () => {
    const message = {
      type: 'identify',
      userId: 'again-1',
      traits: { email: 'again@example.org' },
      timestamp: '2026-02-01T00:00:00Z',
    }
    await server.send([message])
    const customer = await server.client.getCustomer({ params: { customerId: await idOf('again-1') } })
    await server.client.undoLink({ params: { linkId: customer.links[0].linkId } })
    await server.send([{ ...message, timestamp: '2026-01-01T00:00:00Z' }])
    await server.restart()
    await server.send([{ ...message, timestamp: '2025-12-01T00:00:00Z' }])
    expect(
      (await server.client.getCustomer({ params: { customerId: await idOf('again-1') } })).identities,
    ).toHaveLength(1)
    await server.client.restoreLink({ params: { linkId: customer.links[0].linkId } })
    expect(
      (await server.client.getCustomer({ params: { customerId: await idOf('again-1') } })).identities,
    ).toHaveLength(2)
  })
})

interface Action {
  kind: 'identify' | 'order' | 'page' | 'alias' | 'merge'
  user: number
  other: number
}

const actions = fc.array(
  fc.record<Action>({
    kind: fc.constantFrom('identify', 'order', 'page', 'alias', 'merge'),
    user: fc.nat(3),
    other: fc.nat(3),
  }),
  { minLength: 2, maxLength: 10 },
)

/** The message of an action. The same action always sends the same one. */
function messageOf(run: string, { kind, user, other }: Action, at: number): object | null {
  const base = {
    userId: `${run}-u${user}`,
    messageId: `${run}-${at}`,
    timestamp: new Date(Date.UTC(2026, 0, 1 + at)).toISOString(),
  }
  if (kind === 'identify')
    return {
      ...base,
      type: 'identify',
      traits: { email: `${run}-e${other}@example.org`, name: `${run} ${at}`, seen: at },
    }
  if (kind === 'order')
    return { ...base, ...order(`${run}-o${at}`, {}), messageId: base.messageId, timestamp: base.timestamp }
  if (kind === 'page') return { ...base, type: 'page', anonymousId: `${run}-a${other}`, name: 'Home' }
  if (kind === 'alias') return { ...base, type: 'alias', previousId: `${run}-a${other}` }
  return null
}

async function perform(run: string, list: readonly Action[]): Promise<void> {
  for (const [at, action] of list.entries()) {
    const message = messageOf(run, action, at)
    if (message) expect((await server.send([message])).status).toBe(200)
    else await mergeUsers(run, action)
  }
}

async function mergeUsers(run: string, { user, other }: Action): Promise<number | null> {
  const [first, second] = await Promise.all(
    [`${run}-u${user}`, `${run}-u${other}`].map((search) => server.client.listCustomers({ query: { search } })),
  )
  if (first.total !== 1 || second.total !== 1 || first.items[0].customerId === second.items[0].customerId) return null
  const merged = await server.client.mergeCustomers({
    params: { customerId: first.items[0].customerId },
    body: { otherCustomerId: second.items[0].customerId },
  })
  return merged.linkId
}

describe('for any sequence of identify, alias, merge and undo', () => {
  let runs = 0

  test('a merge that is undone leaves every page and every figure byte for byte as it was', async () => {
    await fc.assert(
      fc.asyncProperty(actions, fc.nat(3), fc.nat(3), async (list, user, other) => {
        const run = `undo${runs++}x`
        await perform(run, list)
        const before = await everything(run)
        const linkId = await mergeUsers(run, { kind: 'merge', user, other })
        fc.pre(linkId !== null)
        expect(await everything(run)).not.toBe(before)
        await server.client.undoLink({ params: { linkId: linkId! } })
        expect(await everything(run)).toBe(before)
      }),
      { numRuns: 4 },
    )
  }, 120_000)

  test('who is who does not depend on the order of arrival', async () => {
    await fc.assert(
      fc.asyncProperty(actions, fc.infiniteStream(fc.nat()), async (list, numbers) => {
        const messages = (run: string) =>
          list.map((action, at) => messageOf(run, action, at)).filter((message) => message !== null)
        const groups = async (run: string) => {
          const { items } = await server.client.listCustomers({ query: { search: run, limit: 100 } })
          const all = await Promise.all(
            items.map(({ customerId }) => server.client.getCustomer({ params: { customerId } })),
          )
          return all
            .map(({ identities }) =>
              identities
                .map(({ value }) => value.replace(run, ''))
                .sort()
                .join(' '),
            )
            .sort()
        }
        const [one, two] = [`first${runs}x`, `other${runs++}x`]
        for (const message of messages(one)) await server.send([message])
        for (const message of messages(two).sort(() => (numbers.next().value % 2 === 0 ? 1 : -1)))
          await server.send([message])
        expect(await groups(two)).toEqual(await groups(one))
      }),
      { numRuns: 4 },
    )
  }, 120_000)
})
