import type { AddressInfo } from 'node:net'
import { type ParsedMail, simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'

export interface Mailbox {
  url: string
  mails: ParsedMail[]
  /** The addresses to which it refuses to take mail, for good. */
  refuses: Set<string>
  /** Takes nothing for the time being, from anybody. */
  away: boolean
  close: () => Promise<void>
}

/** A real mail server that keeps what it is sent. */
export async function openMailbox(): Promise<Mailbox> {
  const mails: ParsedMail[] = []
  const refuses = new Set<string>()
  const state = { away: false }
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onMailFrom: (_address, _session, done) =>
      done(state.away ? Object.assign(new Error('try again later'), { responseCode: 451 }) : null),
    onRcptTo: ({ address }, _, done) =>
      done(refuses.has(address) ? Object.assign(new Error('no such mailbox'), { responseCode: 550 }) : null),
    onData: (stream, _, done) => {
      simpleParser(stream).then((mail) => {
        mails.push(mail)
        done()
      }, done)
    },
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const { port } = server.server.address() as AddressInfo
  return {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    refuses,
    get away() {
      return state.away
    },
    set away(value) {
      state.away = value
    },
    close: () => new Promise((closed) => server.close(() => closed())),
  }
}
