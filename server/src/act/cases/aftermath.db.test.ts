import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestServer, type TestServer } from '../../../../test/server.ts'

let server: TestServer
let number = 0
const day = 86_400_000
const began = Date.now() - 200 * day
const messages: object[] = []

function track(userId: string, event: string, days: number, properties: object): void {
  const timestamp = new Date(began + days * day).toISOString()
  messages.push({ type: 'track', event, userId, messageId: `m-${++number}`, timestamp, properties })
}

interface Story {
  /** Days until they buy again; what they pay. */
  again?: number
  pays?: number
  givenBack?: number
  score?: number
  outcome?: string
  reopened?: boolean
  helped?: number
}

function tell({ again, pays = 0, givenBack = 0, score, outcome, reopened, helped }: Story): void {
  const user = `u-${++number}`
  track(user, 'Order Completed', -10, { order_id: `first-${user}`, total: 500, currency: 'EUR' })
  if (score !== undefined)
    track(user, 'Survey Answered', 0, { metric: 'nps', score, question_id: 'nps', response_id: user })
  if (outcome !== undefined) {
    const case_id = user
    track(user, 'Case Opened', 0, { case_id, reason: 'low-score', priority: 'normal' })
    if (outcome) track(user, 'Case Closed', 1, { case_id, outcome })
    if (reopened) track(user, 'Case Reopened', 2, { case_id, reason: 'not-helped' })
    if (helped !== undefined)
      track(user, 'Survey Answered', 2, {
        metric: 'helped',
        score: helped,
        question_id: 'helped',
        response_id: `h-${user}`,
        case_id,
      })
  }
  if (again === undefined) return
  track(user, 'Order Completed', again, { order_id: `again-${user}`, total: pays, currency: 'EUR' })
  if (givenBack > 0)
    track(user, 'Order Refunded', again + 1, { order_id: `again-${user}`, total: givenBack, currency: 'EUR' })
}

const times = (count: number, story: Story) => {
  for (let each = 0; each < count; each++) tell(story)
}

beforeAll(async () => {
  server = await startTestServer()
  times(20, { outcome: 'refunded', score: 1, again: 30, pays: 100 })
  times(8, { outcome: 'replaced', score: 1 })
  times(2, { outcome: 'not-possible', helped: 1 })
  times(9, { outcome: 'not-possible', again: 60, pays: 50, givenBack: 20 })
  times(1, { outcome: 'refunded', helped: 0 })
  times(5, { score: 2, again: 10, pays: 20 })
  times(6, { score: 9, again: 89, pays: 10 })
  times(2, { score: 9, again: 91, pays: 10 })
  // Nothing to compare: no complaint after all, still open, taken up again.
  times(3, { outcome: 'not-a-complaint', again: 1, pays: 999 })
  times(2, { outcome: '', again: 1, pays: 999 })
  times(2, { outcome: 'refunded', reopened: true, again: 1, pays: 999 })
  // Somebody buys today, so that everybody is known to have been followed until now.
  track('today', 'Order Completed', 200, { order_id: 'today', total: 1, currency: 'EUR' })
  for (let start = 0; start < messages.length; start += 100)
    expect((await server.send(messages.slice(start, start + 100))).status).toBe(200)
})
afterAll(() => server.stop())

test('customers are compared by what became of their complaint', async () => {
  const { groups, days, currency, words } = await server.client.getCaseAftermath()
  expect({ days, currency }).toEqual({ days: 90, currency: 'EUR' })
  expect(words).toMatch(/not an effect/)
  const figures = groups.map(({ group, customers, followed, repurchase, value }) => [
    group,
    customers,
    followed,
    Number(repurchase!.value.toFixed(4)),
    value?.value,
  ])
  expect(figures).toEqual([
    ['resolved', 30, 30, Number((20 / 30).toFixed(4)), (2000 / 30).toFixed(2)],
    ['unresolved', 10, 10, 0.9, ((9 * 30) / 10).toFixed(2)],
    ['unhandled', 5, 5, 1, undefined],
    ['content', 8, 8, 0.75, (60 / 8).toFixed(2)],
  ])
  for (const { repurchase, value } of groups) {
    expect(repurchase!.lower).toBeLessThanOrEqual(repurchase!.value)
    expect(repurchase!.upper).toBeGreaterThanOrEqual(repurchase!.value)
    if (value) expect(Number(value.lower)).toBeLessThan(Number(value.upper))
  }
})
