import type { AddressInfo } from 'node:net'
import { type ParsedMail, simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createMailer, type Mailer } from './mail.ts'

const received: ParsedMail[] = []
let server: SMTPServer
let mailer: Mailer

beforeAll(async () => {
  server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: ({ address }, _, done) =>
      done(
        address.startsWith('gone')
          ? Object.assign(new Error('no such mailbox'), { responseCode: 550 })
          : address.startsWith('full')
            ? Object.assign(new Error('mailbox full'), { responseCode: 452 })
            : null,
      ),
    onData: (stream, _, done) => {
      simpleParser(stream).then((mail) => {
        received.push(mail)
        done()
      }, done)
    },
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', () => listening()))
  const { port } = server.server.address() as AddressInfo
  mailer = createMailer({ smtpUrl: `smtp://127.0.0.1:${port}`, mailFrom: 'hello@olaria.example' })
})
afterAll(async () => {
  mailer.close()
  await new Promise<void>((closed) => server.close(() => closed()))
})

const mail = { subject: 'Wie war es? 好', html: '<p>Olá, João</p>', text: 'Olá, João' }

test('a mail arrives as it was written, in any script', async () => {
  expect(
    await mailer.send({
      ...mail,
      to: 'joao@example.org',
      fromName: 'Olaria',
      headers: { 'List-Unsubscribe': '<https://x.example>' },
    }),
  ).toEqual({ outcome: 'sent' })
  expect(received.at(-1)).toMatchObject({ subject: mail.subject, html: mail.html })
  expect(received.at(-1)!.from!.text).toBe('"Olaria" <hello@olaria.example>')
})

test('an address that does not exist is told apart from one that cannot take a mail now', async () => {
  expect(await mailer.send({ ...mail, to: 'gone@example.org' })).toMatchObject({ outcome: 'refused' })
  expect(await mailer.send({ ...mail, to: 'full@example.org' })).toMatchObject({ outcome: 'failed' })
})

test('a line break in an address or a subject adds no recipient and no header', async () => {
  const before = received.length
  await mailer.send({ ...mail, to: 'joao@example.org\r\nBcc: eve@example.org', subject: 'a\r\nX-Evil: yes' })
  for (const each of received.slice(before)) {
    expect(each.headers.has('x-evil')).toBe(false)
    expect(each.bcc).toBeUndefined()
  }
})

test('a mail server that is away, and one that was never set, are outcomes and not errors', async () => {
  const away = createMailer({ smtpUrl: 'smtp://127.0.0.1:9', mailFrom: 'a@b.example' })
  expect(await away.send({ ...mail, to: 'joao@example.org' })).toMatchObject({ outcome: 'failed' })
  away.close()
  const unset = createMailer({ smtpUrl: null, mailFrom: null })
  expect(unset.configured).toBe(false)
  expect((await unset.send({ ...mail, to: 'joao@example.org' })).outcome).toBe('failed')
})
