import { deliverDue } from './deliver.ts'
import { escalateOverdue } from './escalate.ts'
import { gatherLate } from './gather.ts'
import { flushOutbox } from './outbox.ts'
import type { CaseParts } from './parts.ts'

/**
 * Every minute: what a crash left on its way is sent on, what is overdue is escalated, what is to be tried again is tried.
 * One that fails does not keep the others from being done.
 */
export async function seeToCases(parts: CaseParts): Promise<void> {
  const steps = {
    'events to the timeline': () => flushOutbox(parts),
    'late answers': () => gatherLate(parts.postgres, parts.clickhouse, parts.clock()),
    escalations: () => escalateOverdue(parts),
    deliveries: () => deliverDue(parts),
  }
  const failed: unknown[] = []
  for (const [name, step] of Object.entries(steps))
    await step().catch((error) => {
      parts.log.error({ error, step: name }, 'cases could not be seen to')
      failed.push(error)
    })
  if (failed.length > 0) throw failed[0]
}
