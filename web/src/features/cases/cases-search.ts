import { casePriority, caseReason, caseSorts } from '@esteem/contract'
import { z } from 'zod'

/** What of the queue stands in the address. */
export const casesSearch = z.object({
  show: z.enum(['unclosed', 'overdue', 'waiting', 'closed', 'all']).optional().catch(undefined),
  owner: z.string().max(64).optional().catch(undefined),
  priority: casePriority.optional().catch(undefined),
  reason: caseReason.optional().catch(undefined),
  search: z.coerce.string().max(200).optional().catch(undefined),
  sort: z.enum(caseSorts).optional().catch(undefined),
})
export type CasesSearch = z.infer<typeof casesSearch>
