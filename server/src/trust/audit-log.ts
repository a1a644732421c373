import type { Queryable } from '../platform/index.ts'

/** Writes down who did what to whom, in the transaction that does it. */
export async function recordAudit(
  inside: Queryable,
  entry: { at: Date; accountId: string | null; action: string; subject: string; detail?: object },
): Promise<void> {
  await inside.query('INSERT INTO audit_log (at, account_id, action, subject, detail) VALUES ($1, $2, $3, $4, $5)', [
    entry.at,
    entry.accountId,
    entry.action,
    entry.subject,
    JSON.stringify(entry.detail ?? {}),
  ])
}
