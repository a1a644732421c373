import nodemailer from 'nodemailer'

export interface Mail {
  to: string
  subject: string
  html: string
  text: string
  /** The sender’s name and where answers go, where they differ from the setting. */
  fromName?: string
  replyTo?: string
  headers?: Record<string, string>
}

/** What became of a mail: the server took it; it never will (no such address); or not now. */
export type MailOutcome = { outcome: 'sent' } | { outcome: 'refused'; why: string } | { outcome: 'failed'; why: string }

export interface Mailer {
  /** False where no mail server is set: nothing can be sent. */
  configured: boolean
  send: (mail: Mail) => Promise<MailOutcome>
  close: () => void
}

/** Sends by SMTP. Never throws: a mail server that is away is an expected outcome. */
export function createMailer({ smtpUrl, mailFrom }: { smtpUrl: string | null; mailFrom: string | null }): Mailer {
  if (smtpUrl === null)
    return {
      configured: false,
      send: async () => ({ outcome: 'failed', why: 'No mail server is set: ESTEEM_SMTP_URL is empty.' }),
      close: () => {},
    }
  const transport = nodemailer.createTransport({
    url: smtpUrl,
    pool: true,
    maxConnections: 4,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 30_000,
  })
  const address = mailFrom ?? `esteem@${new URL(smtpUrl).hostname}`
  return {
    configured: true,
    send: async ({ to, subject, html, text, fromName, replyTo, headers }) => {
      try {
        await transport.sendMail({
          from: fromName ? { name: fromName, address } : address,
          // An object, so that a comma in an address does not make two recipients of one.
          to: { name: '', address: to },
          replyTo,
          subject,
          html,
          text,
          headers,
        })
        return { outcome: 'sent' }
      } catch (error) {
        const { responseCode, code, message } = error as { responseCode?: number; code?: string; message: string }
        // Without an answer's number, the address itself cannot be used.
        const permanent = responseCode === undefined ? code === 'EENVELOPE' : responseCode >= 550 && responseCode < 560
        return { outcome: permanent ? 'refused' : 'failed', why: message }
      }
    },
    close: () => transport.close(),
  }
}
