import { caseReasons } from '@esteem/contract'
import type { Queryable } from '../../platform/index.ts'
import { toHtml } from './mail-text.ts'
import type { Standing } from './open.ts'
import { type CaseParts, itself } from './parts.ts'
import { readStanding } from './standing.ts'
import { tellWebhook } from './tell-webhook.ts'
import { afterWorkingHours } from './working-hours.ts'
import { record, type StoredCase, tellSomebody } from './write.ts'

/** Overdue cases are told first to their owner, later to the business's own address; each time that they are due, once each. */
export async function escalateOverdue(parts: CaseParts): Promise<void> {
  const standing = await readStanding(parts)
  const { now, settings, timeZone } = standing
  const overdue = await parts.postgres.query<StoredCase>(
    `SELECT * FROM cases WHERE state != 'closed' AND due_at <= $1 AND escalated < 2 ORDER BY due_at LIMIT 500`,
    [now],
  )
  for (const found of overdue) {
    if (found.escalated < 1) await escalate(parts, standing, found, 1)
    const second = afterWorkingHours(found.due_at, settings.escalateAfterHours, { ...settings, timeZone })
    if (second <= now) await escalate(parts, standing, found, 2)
  }
}

async function escalate(parts: CaseParts, standing: Standing, seen: StoredCase, level: 1 | 2): Promise<void> {
  const { now, publicUrl } = standing
  const to = await addressFor(parts, standing, seen, level)
  await parts.postgres.transaction(async (inside) => {
    // Whoever raises the level tells; another process, or this one after a crash, finds it raised.
    const [found] = await inside.query<StoredCase>(
      `UPDATE cases SET escalated = $3 WHERE id = $1 AND round = $2 AND escalated < $3 AND state != 'closed' RETURNING *`,
      [seen.id, seen.round, level],
    )
    if (!found) return
    await record(inside, found.id, now, itself, 'escalated', '', { level, to })
    if (to) await mailAbout(inside, parts, standing, found, level, to)
    await tellWebhook(inside, standing, found, `escalation-${level}`, now, publicUrl)
  })
}

/** The owner first; a case that nobody has goes to the business's address at once. */
async function addressFor(
  { accounts }: CaseParts,
  { settings }: Standing,
  { owner_id }: StoredCase,
  level: 1 | 2,
): Promise<string | null> {
  const owner = level === 1 ? (await accounts()).find(({ accountId }) => accountId === owner_id) : undefined
  return owner?.email ?? (settings.escalationEmail || null)
}

async function mailAbout(
  inside: Queryable,
  { mailer }: CaseParts,
  { now, publicUrl, timeZone }: Standing,
  found: StoredCase,
  level: 1 | 2,
  to: string,
): Promise<void> {
  if (!mailer.configured) return
  const due = new Intl.DateTimeFormat('en-GB', { timeZone, dateStyle: 'medium', timeStyle: 'short' }).format(
    found.due_at,
  )
  const reason = caseReasons[found.reason as keyof typeof caseReasons]
  const text = [
    `Case ${found.id} was due on ${due} and is not closed.`,
    [
      `Reason: ${found.rule_name ?? reason}`,
      `Priority: ${found.priority}`,
      ...(found.order_id ? [`Order: ${found.order_id}`] : []),
      level === 1
        ? 'You hear of it as its owner, or as the one who hears of what nobody has.'
        : 'Its owner was told before.',
    ].join('\n'),
    `${publicUrl}/cases/${found.id}`,
  ].join('\n\n')
  await tellSomebody(inside, {
    key: `case:${found.id}:${found.round}:escalation-${level}:email`,
    caseId: found.id,
    kind: `escalation-${level}`,
    channel: 'email',
    target: to,
    payload: {
      subject: `Overdue: case ${found.id}, ${found.rule_name ?? reason}`,
      text,
      html: toHtml(text),
      fromName: 'Esteem',
    },
    at: now,
  })
}
