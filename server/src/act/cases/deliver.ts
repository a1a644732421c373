import type { CaseDelivery } from '@esteem/contract'
import { concludeAnswer } from './conclude-answer.ts'
import { type StoredDelivery, toDelivery } from './deliveries.ts'
import type { CaseParts } from './parts.ts'
import { readSettings } from './settings.ts'

interface Outcome {
  outcome: 'sent' | 'failed' | 'refused'
  why: string
}

const pauses = [1, 5, 30, 120, 480, 1440].map((minutes) => minutes * 60_000)
// A process that dies while it sends is believed dead after this; then another sends again, under the same id.
const claim = 5 * 60_000

/** Sends what is due, a few at a time. Several processes may do so at once: each row is claimed by one. */
export async function deliverDue(parts: CaseParts): Promise<void> {
  for (;;) {
    const rows = await take(parts, null)
    if (rows.length === 0) return
    for (const row of rows) await deliver(parts, row)
  }
}

/** Sends one now, whatever waits before it. Null where another process has it in hand. */
export async function deliverNow(parts: CaseParts, deliveryId: number): Promise<CaseDelivery | null> {
  const [row] = await take(parts, deliveryId)
  return row ? await deliver(parts, row) : null
}

async function take({ postgres, clock }: CaseParts, deliveryId: number | null): Promise<StoredDelivery[]> {
  const now = clock()
  return await postgres.query<StoredDelivery>(
    `UPDATE case_deliveries SET attempts = attempts + 1, next_attempt_at = $2
     WHERE id IN (
       SELECT id FROM case_deliveries
       WHERE state = 'waiting' AND next_attempt_at <= $1 AND ($3::bigint IS NULL OR id = $3)
       ORDER BY next_attempt_at, id LIMIT 10 FOR UPDATE SKIP LOCKED)
     RETURNING *`,
    [now, new Date(now.getTime() + claim), deliveryId],
  )
}

async function deliver(parts: CaseParts, row: StoredDelivery): Promise<CaseDelivery> {
  const { outcome, why } = row.channel === 'email' ? await mail(parts, row) : await call(parts, row)
  const now = parts.clock()
  const pause = pauses[row.attempts - 1]
  // Somebody waits for an answer on the screen and decides what to do; everything else is tried again.
  const again = outcome === 'failed' && pause !== undefined && row.kind !== 'answer' && row.kind !== 'test'
  const state = outcome === 'sent' ? 'sent' : again ? 'waiting' : 'failed'
  const done = await parts.postgres.transaction(async (inside) => {
    const [stored] = await inside.query<StoredDelivery>(
      `UPDATE case_deliveries SET state = $2, next_attempt_at = $3, finished_at = $4, outcome = $5 WHERE id = $1 RETURNING *`,
      [row.id, state, again ? new Date(now.getTime() + pause) : now, again ? null : now, why.slice(0, 500)],
    )
    if (row.kind === 'answer' && state === 'sent') await concludeAnswer(inside, stored, now)
    return stored
  })
  if (row.kind === 'answer') await (state === 'sent' ? parts.contact.sent(row.key) : parts.contact.failed(row.key, why))
  return toDelivery(done)
}

interface MailPayload {
  subject: string
  text: string
  html: string
  fromName?: string
  replyTo?: string
}

async function mail({ mailer, publicUrl }: CaseParts, row: StoredDelivery): Promise<Outcome> {
  if (!mailer.configured) return { outcome: 'refused', why: 'No mail server is set: ESTEEM_SMTP_URL is empty.' }
  const host = URL.canParse(publicUrl()) ? new URL(publicUrl()).hostname : 'esteem'
  const sent = await mailer.send({
    ...(row.payload as unknown as MailPayload),
    to: row.target,
    // The same for every attempt, so that mail programs can tell a repetition.
    headers: { 'Message-ID': `<case-${row.id}@${host}>` },
  })
  return { outcome: sent.outcome, why: 'why' in sent ? sent.why : 'taken by the mail server' }
}

async function call({ postgres, callWebhook, clock }: CaseParts, row: StoredDelivery): Promise<Outcome> {
  const { webhookSecret } = await readSettings(postgres)
  return await callWebhook({ url: row.target, secret: webhookSecret, id: row.key, body: row.payload, at: clock() })
}
