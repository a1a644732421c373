import { type CaseDetail, type caseCloseInput, caseOutcomes } from '@esteem/contract'
import type { z } from 'zod'
import { EsteemError } from '../../platform/index.ts'
import { changing, closed } from './change.ts'
import type { By, CaseParts } from './parts.ts'
import { reopenCase } from './reopen.ts'
import { readStanding } from './standing.ts'
import { tellWebhook } from './tell-webhook.ts'
import { record, tellTimeline } from './write.ts'

/** Closes a case with what was done. Whether it helped is asked once in the life of a case. */
export async function closeCase(
  parts: CaseParts,
  caseId: number,
  { outcome, words, ask }: z.output<typeof caseCloseInput>,
  by: By,
): Promise<CaseDetail> {
  const standing = await readStanding(parts)
  const { now, publicUrl } = standing
  return await changing(parts, caseId, async (inside, found) => {
    if (found.state === 'closed') throw closed(caseId)
    const asks = ask && !found.help_asked && found.identity_id !== null && caseOutcomes[outcome].resolved !== null
    await inside.query(
      `UPDATE cases SET state = 'closed', closed_at = $2, outcome = $3, help_asked = help_asked OR $4 WHERE id = $1`,
      [caseId, now, outcome, asks],
    )
    await record(inside, caseId, now, by, 'closed', words, { outcome, ask: asks })
    await tellTimeline(inside, found, `case-closed:${caseId}:${found.reopened}`, 'Case Closed', now, {
      case_id: String(caseId),
      outcome,
      reason: found.reason,
      ask: asks,
      ...(found.order_id && { order_id: found.order_id }),
    })
    await tellWebhook(inside, standing, { ...found, state: 'closed', outcome }, 'closed', now, publicUrl)
  })
}

export async function reopenByHand(parts: CaseParts, caseId: number, words: string, by: By): Promise<CaseDetail> {
  const standing = await readStanding(parts)
  return await changing(parts, caseId, async (inside, found) => {
    if (found.state !== 'closed') throw new EsteemError('conflict', `Case ${caseId} is open already.`)
    await reopenCase(inside, found, 'by-hand', by, words, standing)
  })
}
