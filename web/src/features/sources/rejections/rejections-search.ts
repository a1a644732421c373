import { rejectionCodes } from '@esteem/contract'
import { z } from 'zod'

export const rejectionsSearch = z.object({
  sourceId: z.coerce.number().int().positive().optional().catch(undefined),
  code: z.enum(rejectionCodes).optional().catch(undefined),
})
export type RejectionsSearch = z.infer<typeof rejectionsSearch>
