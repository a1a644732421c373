import type { CaseDetail, caseChange } from '@esteem/contract'
import type { z } from 'zod'
import { EsteemError, notFound, type Queryable } from '../../platform/index.ts'
import { dueAt } from './due.ts'
import { getCase } from './get.ts'
import type { By, CaseParts } from './parts.ts'
import { dueAnew } from './reopen.ts'
import { readStanding } from './standing.ts'
import { afterWorkingHours } from './working-hours.ts'
import { holdCase, record, type StoredCase } from './write.ts'

/** Runs a change of one case, held so that nobody else changes it meanwhile. */
export async function changing(
  parts: CaseParts,
  caseId: number,
  work: (inside: Queryable, found: StoredCase) => Promise<void>,
): Promise<CaseDetail> {
  await parts.postgres.transaction(async (inside) => {
    const found = await holdCase(inside, caseId)
    if (!found) throw notFound('case', caseId)
    await work(inside, found)
  })
  return await getCase(parts, caseId)
}

/** Changes owner, priority, or whose turn it is. */
export async function changeCase(
  parts: CaseParts,
  caseId: number,
  change: z.output<typeof caseChange>,
  by: By,
): Promise<CaseDetail> {
  const standing = await readStanding(parts)
  const { now, settings, timeZone } = standing
  if (change.ownerId !== undefined) await checkAccount(parts, change.ownerId)
  return await changing(parts, caseId, async (inside, found) => {
    if (change.ownerId !== undefined) await assign(inside, [found], change.ownerId, now, by)
    if (change.priority && change.priority !== found.priority) {
      const due = dueAt(found.opened_at, change.priority, found.tier, settings, timeZone)
      await inside.query(
        `UPDATE cases SET priority = $2, due_at = CASE WHEN state IN ('open', 'reopened') THEN $3 ELSE due_at END WHERE id = $1`,
        [
          caseId,
          change.priority,
          found.reopened > 0 ? dueAt(now, change.priority, found.tier, settings, timeZone) : due,
        ],
      )
      await record(inside, caseId, now, by, 'priority', '', { from: found.priority, to: change.priority })
    }
    if (!change.state) return
    if (found.state === 'closed') throw closed(caseId)
    if ((change.state === 'waiting') === (found.state === 'waiting')) return
    const due =
      change.state === 'waiting'
        ? afterWorkingHours(now, settings.waitingHours, { ...settings, timeZone })
        : dueAt(now, change.priority ?? found.priority, found.tier, settings, timeZone)
    await dueAnew(inside, found, due, change.state)
    await record(inside, caseId, now, by, change.state, '', { dueAt: due })
  })
}

/** Gives several cases to one account. Answers how many changed hands. */
export async function assignCases(
  parts: CaseParts,
  caseIds: readonly number[],
  ownerId: string | null,
  by: By,
): Promise<number> {
  await checkAccount(parts, ownerId)
  return await parts.postgres.transaction(async (inside) => {
    const found = await inside.query<StoredCase>(
      'SELECT * FROM cases WHERE id = ANY($1::bigint[]) ORDER BY id FOR UPDATE',
      [caseIds],
    )
    return await assign(inside, found, ownerId, parts.clock(), by)
  })
}

export async function addNote(parts: CaseParts, caseId: number, text: string, by: By): Promise<CaseDetail> {
  return await changing(parts, caseId, (inside) => record(inside, caseId, parts.clock(), by, 'note', text))
}

async function assign(
  inside: Queryable,
  cases: readonly StoredCase[],
  ownerId: string | null,
  now: Date,
  by: By,
): Promise<number> {
  const moved = cases.filter(({ owner_id }) => owner_id !== ownerId)
  for (const { id, owner_id } of moved) {
    await inside.query('UPDATE cases SET owner_id = $2 WHERE id = $1', [id, ownerId])
    await record(inside, id, now, by, 'assigned', '', { from: owner_id, to: ownerId })
  }
  return moved.length
}

async function checkAccount({ accounts }: CaseParts, ownerId: string | null): Promise<void> {
  if (ownerId !== null && !(await accounts()).some(({ accountId }) => accountId === ownerId))
    throw new EsteemError('invalid-input', `ownerId: there is no account ${ownerId}.`)
}

export function closed(caseId: number): EsteemError {
  return new EsteemError('conflict', `Case ${caseId} is closed. Reopen it first.`)
}
