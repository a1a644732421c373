import { valueHorizons } from '@esteem/contract'
import { z } from 'zod'

export const views = ['expected', 'at-risk', 'segments'] as const
export type ValueView = (typeof views)[number]

/** What of the page stands in the address. */
export const valueSearch = z.object({
  view: z.enum(views).optional().catch(undefined),
  horizon: z.enum(valueHorizons).optional().catch(undefined).describe('how far ahead'),
})
export type ValueSearch = z.infer<typeof valueSearch>
