import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createWebhooks, signWebhook } from './webhook.ts'

const received: { request: IncomingMessage; body: string }[] = []
let server: Server
let url: string
let answer: (path: string) => { status: number; headers?: Record<string, string>; body?: string }

beforeAll(async () => {
  answer = () => ({ status: 204 })
  server = createServer(async (request, response) => {
    received.push({ request, body: await text(request) })
    const { status, headers = {}, body = '' } = answer(request.url!)
    response.writeHead(status, headers).end(body)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`
})
afterAll(() => new Promise((done) => server.close(done)))

const secret = `whsec_${Buffer.from('a key of 24 bytes or more').toString('base64')}`
const call = (to = url) => ({
  url: to,
  secret,
  id: 'msg_1',
  body: { a: 'é' },
  at: new Date('2026-05-04T10:00:00.500Z'),
})

test('a call is signed over its id, its time and its body', async () => {
  expect(await createWebhooks(true)(call())).toEqual({ outcome: 'sent', why: '204' })
  const { request, body } = received.at(-1)!
  expect(JSON.parse(body)).toEqual({ a: 'é' })
  expect(request.headers['webhook-id']).toBe('msg_1')
  expect(request.headers['webhook-timestamp']).toBe('1777888800')
  expect(request.headers['webhook-signature']).toBe(signWebhook(secret, 'msg_1', 1777888800, body))
})

test('the signature is that of the specification’s own example', () => {
  const signature = signWebhook(
    'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw',
    'msg_p5jXN8AQM9LWM0D4loKWxJek',
    1614265330,
    '{"test": 2432232314}',
  )
  expect(signature).toBe('v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=')
})

test('an error and a redirect are failures, and a redirect is not followed', async () => {
  const before = received.length
  answer = () => ({ status: 500, body: 'not today' })
  expect(await createWebhooks(true)(call())).toEqual({ outcome: 'failed', why: '500: not today' })
  answer = () => ({ status: 302, headers: { location: `${url}/elsewhere` } })
  expect(await createWebhooks(true)(call())).toMatchObject({ outcome: 'failed' })
  expect(received.length).toBe(before + 2)
})

test('nobody listening is a failure', async () => {
  expect(await createWebhooks(true)(call('http://127.0.0.1:9/'))).toMatchObject({ outcome: 'failed' })
})

test.each([
  'http://127.0.0.1:80/',
  'http://[::1]/',
  'http://169.254.169.254/latest',
  'http://2130706433/',
  'http://0x7f.1/',
  'http://localhost/',
  'http://user:pass@example.org/',
])('%s is refused where private addresses are not allowed', async (to) => {
  const before = received.length
  expect(await createWebhooks(false)(call(to))).toMatchObject({ outcome: 'refused' })
  expect(received.length).toBe(before)
})

test('a name that leads to a private address is refused by the connection itself', async () => {
  const { port } = server.address() as AddressInfo
  const before = received.length
  expect(await createWebhooks(false)(call(`http://localhost:${port}/hook`))).toMatchObject({ outcome: 'refused' })
  expect(received.length).toBe(before)
})
