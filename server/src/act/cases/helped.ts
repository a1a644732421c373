import type { Postgres } from '../../platform/index.ts'
import type { Heard } from './heard.ts'
import { addStatement, type Standing } from './open.ts'
import { itself } from './parts.ts'
import { reopenCase } from './reopen.ts'
import { holdCase, record } from './write.ts'

/** What a customer says when asked whether it helped. A no takes the case up again. */
export async function hearWhetherItHelped(postgres: Postgres, heard: Heard, standing: Standing): Promise<void> {
  if (heard.caseId === null || heard.score === null) return
  const { caseId, score } = heard
  await postgres.transaction(async (inside) => {
    const found = await holdCase(inside, caseId)
    if (!found) return
    const { outcome } = await addStatement(inside, found.id, heard)
    if (outcome === 'known') return
    const helped = score > 0
    await inside.query('UPDATE cases SET helped = $2 WHERE id = $1', [found.id, helped])
    await record(inside, found.id, standing.now, itself, helped ? 'helped' : 'not-helped')
    if (!helped && found.state === 'closed') await reopenCase(inside, found, 'not-helped', itself, '', standing)
  })
}
