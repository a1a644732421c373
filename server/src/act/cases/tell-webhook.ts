import type { Queryable } from '../../platform/index.ts'
import type { StoredSettings } from './settings.ts'
import { type StoredCase, tellSomebody } from './write.ts'

export type Told = 'opened' | 'closed' | 'reopened' | 'escalation-1' | 'escalation-2'

/** Tells the webhook what happened with a case: what to do about it, and nothing that a customer wrote. */
export async function tellWebhook(
  inside: Queryable,
  { settings }: StoredSettings,
  found: StoredCase,
  kind: Told,
  at: Date,
  publicUrl: string,
): Promise<void> {
  if (settings.webhookUrl === '') return
  await tellSomebody(inside, {
    key: `case:${found.id}:${found.round}:${kind}:webhook`,
    caseId: found.id,
    kind,
    channel: 'webhook',
    target: settings.webhookUrl,
    payload: {
      type: `case.${kind}`,
      timestamp: at.toISOString(),
      data: {
        caseId: found.id,
        state: found.state,
        reason: found.reason,
        rule: found.rule_name,
        priority: found.priority,
        dueAt: found.due_at,
        ownerId: found.owner_id,
        orderId: found.order_id,
        outcome: found.outcome,
        reopened: found.reopened,
        url: `${publicUrl}/cases/${found.id}`,
      },
    },
    at,
  })
}
