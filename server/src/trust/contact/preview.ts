import type { ContactPolicy, ContactPreview, ContactPurpose, ContactReason } from '@esteem/contract'
import { type Addressed, type ForesightParts, foresee } from './foresee.ts'

export interface PreviewParts extends ForesightParts {
  /** Those with an e-mail address, the newest first. */
  readAddressed: (page: { before: number | null; limit: number }) => Promise<readonly Addressed[]>
}

const mostPeople = 10_000
const pageSize = 2_000

/** How many could be written to by e-mail at this moment, and why the others not. Nothing is sent or written down. */
export async function preview(
  parts: PreviewParts,
  policy: ContactPolicy,
  purpose: ContactPurpose,
): Promise<ContactPreview> {
  const counts = { held: new Map<ContactReason, number>(), refused: new Map<ContactReason, number>() }
  let allowed = 0
  let people = 0
  let before: number | null = null
  for (;;) {
    const page = await parts.readAddressed({ before, limit: pageSize })
    for (const weighed of await foresee(parts, policy, page, { purpose, priority: 0 })) {
      if (weighed.outcome === 'allowed') allowed++
      else counts[weighed.outcome].set(weighed.reason, (counts[weighed.outcome].get(weighed.reason) ?? 0) + 1)
    }
    people += page.length
    before = page.at(-1)?.customerId ?? null
    const all = page.length < pageSize
    if (all || people >= mostPeople)
      return { people, all, allowed, held: listOf(counts.held), refused: listOf(counts.refused) }
  }
}

function listOf(counts: ReadonlyMap<ContactReason, number>) {
  return [...counts].map(([reason, people]) => ({ reason, people })).sort((a, b) => b.people - a.people)
}
