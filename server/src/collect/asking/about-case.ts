import type { InvitationRow } from './invitations.ts'
import type { AskingParts } from './parts.ts'

/** The newest invitation that asks somebody about a case; null where there is none. */
export async function invitationAboutCase(
  { postgres }: Pick<AskingParts, 'postgres'>,
  identityIds: readonly number[],
  caseId: number,
): Promise<InvitationRow | null> {
  const [row] = await postgres.query<InvitationRow>(
    `SELECT * FROM invitations WHERE identity_id = ANY($1::bigint[]) AND about->>'caseId' = $2
     ORDER BY created_at DESC LIMIT 1`,
    [identityIds, String(caseId)],
  )
  return row ?? null
}
