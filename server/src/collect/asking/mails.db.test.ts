import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Mailbox, openMailbox } from '../../../../test/mailbox.ts'
import { startTestServer, type TestServer } from '../../../../test/server.ts'

let now = Date.parse('2026-05-04T11:00:00Z')
let server: TestServer
let mailbox: Mailbox
const surveyId = 'after-order'
const nasty = '<script>alert(1)</script> & "friends"'

beforeAll(async () => {
  mailbox = await openMailbox()
  server = await startTestServer(() => new Date(now), { ESTEEM_SMTP_URL: mailbox.url })
  const question = { default: `How likely, ${nasty}?`, pt: 'Recomendava-nos?' }
  const json = { elements: [{ type: 'rating', name: 'recommend us', title: question, rateMin: 0, rateMax: 10 }] }
  await server.client.createSurvey({ body: { surveyId, name: 'After the order', json } })
  await server.client.publishSurvey({ params: { surveyId }, body: { revision: 1 } })
  const settings = { senderName: 'Olaria', replyTo: 'ana@olaria.example', footer: `Rua do Barro 3, ${nasty}` }
  await server.client.changeMailSettings({ body: settings })
})
afterAll(async () => {
  await server.stop()
  await mailbox.close()
})

const poll = <T>(read: () => Promise<T> | T) => expect.poll(read, { timeout: 15_000 })
const mailsTo = (email: string) => mailbox.mails.filter(({ to }) => JSON.stringify(to).includes(email))

/** Invites somebody who has bought. */
async function invite(traits: object = {}, emails = 1) {
  const userId = randomUUID()
  const addresses = Array.from({ length: emails }, (_, index) => `${userId.slice(0, 8)}-${index}@mail.example`)
  const order = { order_id: `o-${userId}`, total: 20, currency: 'EUR' }
  await server.send([
    ...addresses.map((email) => ({ type: 'identify', userId, traits: { ...traits, email }, messageId: randomUUID() })),
    {
      type: 'track',
      event: 'Order Completed',
      userId,
      properties: order,
      messageId: randomUUID(),
      timestamp: new Date(now).toISOString(),
    },
  ])
  const people = [{ userId, about: { orderId: order.order_id } }]
  const { items } = await server.client.invite({ params: { surveyId }, body: { people } })
  return { invitationId: items[0].invitationId!, userId, addresses }
}

async function stateOf(invitationId: string) {
  const { items } = await server.client.listInvitations({ params: { surveyId }, query: { limit: 500 } })
  return items.find((one) => one.invitationId === invitationId)!
}

async function surveyConsentOf(userId: string) {
  const [{ customerId }] = (await server.client.listCustomers({ query: { search: userId } })).items
  const { purposes, entries } = await server.client.getCustomerContact({ params: { customerId } })
  return { ...purposes.find(({ purpose }) => purpose === 'survey')!, entries, customerId }
}

test('a mail says who it is from, asks in the person’s language, and can be unsubscribed from', async () => {
  const { addresses, invitationId } = await invite({ language: 'pt-PT' })
  await poll(() => mailsTo(addresses[0]).length).toBe(1)
  const [mail] = mailsTo(addresses[0])
  expect(mail.from?.value[0].name).toBe('Olaria')
  expect(mail.replyTo?.value[0].address).toBe('ana@olaria.example')
  expect(mail.subject).toBe('Como correu? Uma pergunta de Test shop')
  expect(mail.messageId).toContain(invitationId)
  expect(mail.html).toContain('<html lang="pt">')
  expect(mail.html).toContain('Recomendava-nos?')
  expect(mail.text).toContain('Recomendava-nos?')
  const list = mail.headers.get('list') as { unsubscribe: { url: string } }
  expect(list.unsubscribe.url).toMatch(/\/u\/[\w.-]+$/)
  expect(
    mail.headers.get('list-unsubscribe-post') ??
      mail.headerLines.find(({ key }) => key === 'list-unsubscribe-post')?.line,
  ).toContain('One-Click')
})

test('each place of the scale is a link, which answers nothing by itself', async () => {
  const { addresses } = await invite()
  await poll(() => mailsTo(addresses[0]).length).toBe(1)
  const [mail] = mailsTo(addresses[0])
  const links = [...String(mail.html).matchAll(/href="([^"]+&amp;a=[^"]+)"/g)].map(([, href]) =>
    href.replaceAll('&amp;', '&'),
  )
  expect(links.map((link) => new URL(link).searchParams.get('a'))).toEqual(
    Array.from({ length: 11 }, (_, index) => String(index)),
  )
  expect(new URL(links[0]).searchParams.get('q')).toBe('recommend us')
  expect(mail.text).toContain(links[10])
  for (const link of links) await fetch(link)
  const { items } = await server.client.listSurveyResponses({ params: { surveyId }, query: {} })
  expect(items).toEqual([])
})

test('what people typed is text in a mail, never markup', async () => {
  const { addresses } = await invite()
  await poll(() => mailsTo(addresses[0]).length).toBe(1)
  const html = String(mailsTo(addresses[0])[0].html)
  expect(html).not.toContain('<script')
  expect(html).toContain('Rua do Barro 3, &lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;friends&quot;')
})

test('an address that the mail server refuses is not written to again; another one of theirs is', async () => {
  const { addresses, invitationId, userId } = await (async () => {
    const one = { userId: randomUUID() }
    const [first, second] = [
      `${one.userId.slice(0, 8)}-gone@mail.example`,
      `${one.userId.slice(0, 8)}-here@mail.example`,
    ]
    mailbox.refuses.add(first)
    for (const email of [first, second])
      await server.send([{ type: 'identify', userId: one.userId, traits: { email }, messageId: randomUUID() }])
    await server.send([
      {
        type: 'track',
        event: 'Order Completed',
        userId: one.userId,
        properties: { order_id: `o-${one.userId}`, total: 3, currency: 'EUR' },
        messageId: randomUUID(),
      },
    ])
    const { items } = await server.client.invite({ params: { surveyId }, body: { people: [{ userId: one.userId }] } })
    return { ...one, addresses: [first, second], invitationId: items[0].invitationId! }
  })()
  await poll(async () => (await stateOf(invitationId)).state).toBe('sent')
  expect(mailsTo(addresses[0])).toHaveLength(0)
  expect(mailsTo(addresses[1])).toHaveLength(1)
  const { customerId } = await surveyConsentOf(userId)
  const { blocked } = await server.client.getCustomerContact({ params: { customerId } })
  expect(blocked).toMatchObject([{ address: addresses[0], why: expect.stringContaining('550') }])
  const after = await server.client.unblockAddress({
    params: { customerId },
    body: { identityId: blocked[0].identityId },
  })
  expect(after.blocked).toEqual([])
})

test('somebody whose only address is refused gets nothing more', async () => {
  const userId = randomUUID()
  const email = `${userId.slice(0, 8)}@mail.example`
  mailbox.refuses.add(email)
  await server.send([
    { type: 'identify', userId, traits: { email }, messageId: randomUUID() },
    {
      type: 'track',
      event: 'Order Completed',
      userId,
      properties: { order_id: userId, total: 3, currency: 'EUR' },
      messageId: randomUUID(),
    },
  ])
  const { items } = await server.client.invite({ params: { surveyId }, body: { people: [{ userId }] } })
  await poll(async () => await stateOf(items[0].invitationId!)).toMatchObject({
    state: 'failed',
    reason: 'address-refused',
  })
})

test('a mail server that is away loses nothing: what waits is sent when it is back, once', async () => {
  mailbox.away = true
  const { addresses, invitationId } = await invite()
  await poll(async () => await stateOf(invitationId)).toMatchObject({ state: 'held', reason: 'mail-server-away' })
  mailbox.away = false
  now += 2 * 60_000
  await poll(async () => (await stateOf(invitationId)).state).toBe('sent')
  expect(mailsTo(addresses[0])).toHaveLength(1)
})

test('one click of a mail program unsubscribes; looking at the page does not; it can be undone', async () => {
  const { addresses, userId } = await invite({ language: 'de' })
  await poll(() => mailsTo(addresses[0]).length).toBe(1)
  const { url } = (mailsTo(addresses[0])[0].headers.get('list') as { unsubscribe: { url: string } }).unsubscribe
  const page = await fetch(url)
  expect(await page.text()).toContain('Möchten Sie keine Umfragen von Test shop mehr bekommen?')
  expect(page.headers.get('content-security-policy')).toContain("default-src 'none'")
  expect((await surveyConsentOf(userId)).state).toBeNull()

  const post = (action?: string) =>
    fetch(url, { method: 'POST', body: new URLSearchParams(action ? { action } : { 'List-Unsubscribe': 'One-Click' }) })
  expect((await post()).status).toBe(200)
  const said = await surveyConsentOf(userId)
  expect(said).toMatchObject({ state: 'unsubscribed', mayBeAsked: false })
  const timeline = async () =>
    (await server.client.getTimeline({ params: { customerId: said.customerId }, query: { event: 'Unsubscribed' } }))
      .items
  await poll(async () => (await timeline()).map(({ properties }) => properties)).toEqual([{ purpose: 'survey' }])
  await post('everything')
  expect((await surveyConsentOf(userId)).state).toBe('unsubscribed')

  expect(await (await post('undo')).text()).toContain('darf Ihnen wieder Umfragen schicken')
  expect(await surveyConsentOf(userId)).toMatchObject({ state: null, mayBeAsked: true })
})

test.each([
  'forged',
  `${Buffer.from('{"u":1,"i":"x","l":"en","exp":9999999999}').toString('base64url')}.AAAA`,
  'a'.repeat(3000),
])('a link that was made up says so, and does nothing: %.20s', async (token) => {
  for (const method of ['GET', 'POST']) {
    const response = await fetch(`${server.url}/u/${token}`, { method })
    expect(response.status).toBe(400)
    expect(await response.text()).toContain('not complete or too old')
  }
})
