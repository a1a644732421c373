import type { CaseDelivery, CaseDetail, CaseEntry, CaseReason } from '@esteem/contract'
import { notFound } from '../../platform/index.ts'
import { toDelivery } from './deliveries.ts'
import type { CaseParts } from './parts.ts'
import { describeCases, identitiesOf, readStatements } from './read.ts'
import type { StoredCase } from './write.ts'

/** One case, with everything that was said and done. */
export async function getCase(parts: CaseParts, caseId: number): Promise<CaseDetail> {
  const { postgres } = parts
  const [row] = await postgres.query<StoredCase>('SELECT * FROM cases WHERE id = $1', [caseId])
  if (!row) throw notFound('case', caseId)
  const [[described], statements, history, deliveries] = await Promise.all([
    describeCases(parts, [row], parts.clock()),
    readStatements(parts, [caseId]),
    readHistory(parts, caseId),
    readDeliveries(parts, caseId),
  ])
  const customerId = described.customer?.customerId
  return {
    ...described,
    conversationId: row.conversation_id,
    responseId: row.response_id,
    statements: statements.get(caseId) ?? [],
    history,
    deliveries,
    otherCases: customerId === undefined ? [] : await readOthers(parts, customerId, caseId),
    canMail: parts.mailer.configured && Boolean(described.customer?.email),
    helpAsked: row.help_asked,
    invitation: row.help_asked ? await readInvitation(parts, row, customerId) : null,
  }
}

async function readInvitation(parts: CaseParts, row: StoredCase, customerId: number | undefined) {
  const identityIds = customerId === undefined ? [] : await identitiesOf(parts, customerId)
  const found = await parts.invitationAbout(identityIds, row.id)
  return (
    found && {
      surveyId: found.survey_id,
      state: found.state,
      reason: found.reason,
      dueAt: found.due_at.toISOString(),
      sentAt: found.sent_at?.toISOString() ?? null,
    }
  )
}

async function readHistory({ postgres }: CaseParts, caseId: number): Promise<CaseEntry[]> {
  const rows = await postgres.query<CaseEntry & { at: Date | string }>(
    `SELECT id AS "entryId", at, by_name AS by, action, text, detail FROM case_history WHERE case_id = $1 ORDER BY id`,
    [caseId],
  )
  return rows.map((row) => ({ ...row, at: new Date(row.at).toISOString() }))
}

async function readDeliveries({ postgres }: CaseParts, caseId: number): Promise<CaseDelivery[]> {
  const rows = await postgres.query('SELECT * FROM case_deliveries WHERE case_id = $1 ORDER BY id', [caseId])
  return rows.map((row) => toDelivery(row as never))
}

async function readOthers(parts: CaseParts, customerId: number, caseId: number) {
  const rows = await parts.postgres.query<{ id: number; opened_at: Date; state: CaseDetail['state']; reason: string }>(
    `SELECT id, opened_at, state, reason FROM cases WHERE identity_id = ANY($1::bigint[]) AND id != $2
     ORDER BY id DESC LIMIT 20`,
    [await identitiesOf(parts, customerId), caseId],
  )
  return rows.map(({ id, opened_at, state, reason }) => ({
    caseId: id,
    openedAt: opened_at.toISOString(),
    state,
    reason: reason as CaseReason,
  }))
}
