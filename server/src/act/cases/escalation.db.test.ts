import { createHmac, randomUUID } from 'node:crypto'
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Mailbox, openMailbox } from '../../../../test/mailbox.ts'
import { startTestServer, type TestServer } from '../../../../test/server.ts'

let now = Date.parse('2026-05-04T09:00:00Z')
let server: TestServer
let mailbox: Mailbox
let receiver: Server
const calls: { headers: IncomingHttpHeaders; body: string }[] = []
let status = 200

beforeAll(async () => {
  mailbox = await openMailbox()
  receiver = createServer(async (request, response) => {
    calls.push({ headers: request.headers, body: await text(request) })
    response.writeHead(status).end()
  })
  await new Promise<void>((done) => receiver.listen(0, '127.0.0.1', done))
  server = await startTestServer(() => new Date(now), {
    ESTEEM_SMTP_URL: mailbox.url,
    ESTEEM_WEBHOOKS_TO_PRIVATE: 'yes',
  })
  const { settings } = await server.client.getCaseSettings()
  const webhookUrl = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/`
  await server.client.putCaseSettings({ body: { ...settings, escalationEmail: 'boss@olaria.example', webhookUrl } })
})
afterAll(async () => {
  await server.stop()
  await mailbox.close()
  await new Promise((done) => receiver.close(done))
})

const mailsTo = (address: string) => mailbox.mails.filter(({ to }) => JSON.stringify(to).includes(address)).length
const callsOf = (type: string) => calls.map(({ body }) => JSON.parse(body)).filter((body) => body.type === type)

async function open(): Promise<number> {
  const userId = randomUUID()
  await server.send([{ type: 'identify', userId, traits: { name: 'Rui' }, messageId: randomUUID() }])
  const { items } = await server.client.listCustomers({ query: { search: userId } })
  return (await server.client.openCase({ body: { customerId: items[0].customerId, priority: 'urgent' } })).caseId
}

/** Whatever is changed sees to what is due, as the job does every minute. */
const seeTo = open

test('an overdue case is told once for each level, to whom it concerns, across a restart', async () => {
  const caseId = await open()
  expect(callsOf('case.opened')).toMatchObject([{ data: { caseId, priority: 'urgent', state: 'open' } }])
  // Eight working hours end an hour into the next working day, at 09:00 UTC.
  now += 24 * 3_600_000 - 1
  await seeTo()
  expect(mailsTo('boss@')).toBe(0)
  now += 1
  await seeTo()
  await seeTo()
  await server.restart()
  await seeTo()
  expect(mailsTo('boss@')).toBe(1)
  expect(callsOf('case.escalation-1')).toHaveLength(1)
  now += 24 * 3_600_000
  await seeTo()
  await seeTo()
  expect(callsOf('case.escalation-2').filter(({ data }) => data.caseId === caseId)).toHaveLength(1)
  const { history, deliveries } = await server.client.getCase({ params: { caseId } })
  expect(history.filter(({ action }) => action === 'escalated').map(({ detail }) => detail.level)).toEqual([1, 2])
  expect(deliveries.every(({ state }) => state === 'sent')).toBe(true)
  expect(mailbox.mails[0].text).toContain(`/cases/${caseId}`)
})

test('calls are signed with the key of the settings', async () => {
  const { webhookSecret } = await server.client.getCaseSettings()
  const { headers, body } = calls.at(-1)!
  const key = Buffer.from(webhookSecret.replace('whsec_', ''), 'base64')
  const signed = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`
  expect(headers['webhook-signature']).toBe(`v1,${createHmac('sha256', key).update(signed).digest('base64')}`)
  const { webhookSecret: other } = await server.client.rotateCaseSecret()
  expect(other).not.toBe(webhookSecret)
})

test('a call that fails is tried again with growing pauses, under the same id, and is given up in the end', async () => {
  status = 500
  const caseId = await open()
  const own = () => calls.filter(({ body }) => JSON.parse(body).data.caseId === caseId)
  expect(own()).toHaveLength(1)
  await seeTo()
  expect(own()).toHaveLength(1)
  now += 60_000
  await seeTo()
  expect(own()).toHaveLength(2)
  now += 60_000
  await seeTo()
  expect(own()).toHaveLength(2)
  for (const minutes of [5, 30, 120, 480, 1440, 9999]) {
    now += minutes * 60_000
    await seeTo()
  }
  const opened = own().filter(({ body }) => JSON.parse(body).type === 'case.opened')
  expect(opened).toHaveLength(7)
  expect(new Set(opened.map(({ headers }) => headers['webhook-id'])).size).toBe(1)
  const { deliveries } = await server.client.getCase({ params: { caseId } })
  expect(deliveries[0]).toMatchObject({ state: 'failed', attempts: 7, outcome: '500' })
  status = 200
  expect(await server.client.testCaseWebhook()).toMatchObject({ state: 'sent', kind: 'test' })
  const { items } = await server.client.listCaseDeliveries({ query: { limit: 1 } })
  expect(items[0]).toMatchObject({ kind: 'test', state: 'sent' })
})
