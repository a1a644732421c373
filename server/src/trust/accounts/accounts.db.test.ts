import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestServer, type TestServer } from '../../../../test/server.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.stop())

const owner = {
  name: 'Ana',
  email: 'Ana@Shop.Example',
  password: 'correct horse',
  businessName: 'Olaria',
  timeZone: 'Europe/Lisbon',
  currency: 'EUR',
  country: 'PT',
}

const call = (path: string, init: RequestInit & { json?: object } = {}) =>
  fetch(`${server.url}${path}`, {
    ...init,
    ...(init.json && { method: 'POST', body: JSON.stringify(init.json) }),
    headers: { 'content-type': 'application/json', origin: server.url, ...init.headers },
  })

const cookieOf = (response: Response) =>
  response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ')

describe('a new install', () => {
  test('is closed to strangers, but for saying that it is new', async () => {
    expect(await (await call('/api/status')).json()).toMatchObject({ state: 'new', signedIn: false })
    for (const path of ['/api/me', '/api/home', '/api/customers', '/api/sources', '/api/imports', '/api/rejections']) {
      const response = await call(path)
      expect(response.status, path).toBe(401)
      expect(await response.json()).toMatchObject({ code: 'not-signed-in' })
    }
  })

  test('refuses an owner with a short password or a time zone that is none, and says where', async () => {
    const response = await call('/api/setup', { json: { ...owner, password: 'short', timeZone: 'Lisbon' } })
    expect(response.status).toBe(400)
    const problem = (await response.json()) as { errors: { path: string }[] }
    expect(problem.errors.map(({ path }) => path).sort()).toEqual(['password', 'timeZone'])
  })

  test('belongs to the first visitor, and to nobody else', async () => {
    const answers = await Promise.all(
      [1, 2, 3].map((n) => call('/api/setup', { json: { ...owner, email: `${n}@shop.example` } })),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409])
    const cookie = cookieOf(answers.find(({ status }) => status === 200)!)
    expect(await (await call('/api/me', { headers: { cookie } })).json()).toMatchObject({
      account: { name: 'Ana' },
      settings: { businessName: 'Olaria' },
    })
    expect(
      (
        await call('/api/auth/sign-up/email', {
          json: { name: 'Eve', email: 'eve@example.org', password: 'long enough' },
        })
      ).status,
    ).toBe(400)
  })

  test('lets the owner in with the right password, whatever the case of the address, and out again', async () => {
    for (const address of ['1@shop.example', '2@shop.example', '3@shop.example']) {
      const response = await call('/api/auth/sign-in/email', {
        json: { email: address.toUpperCase(), password: owner.password },
      })
      if (response.status !== 200) continue
      const cookie = cookieOf(response)
      expect((await call('/api/home', { headers: { cookie } })).status).toBe(200)
      await call('/api/auth/sign-out', { json: {}, headers: { cookie } })
      return
    }
    expect.unreachable('nobody could sign in')
  })

  test('does not believe a wrong token or a wrong password', async () => {
    expect((await call('/api/home', { headers: { authorization: 'Bearer wrong' } })).status).toBe(401)
    expect(
      (await call('/api/auth/sign-in/email', { json: { email: '1@shop.example', password: 'wrong password' } })).status,
    ).toBe(401)
  })
})
