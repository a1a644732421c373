import { z } from 'zod'

export const timelineSearch = z.object({
  event: z.coerce.string().max(256).optional().catch(undefined),
  channel: z.coerce.string().max(64).optional().catch(undefined),
})
export type TimelineSearch = z.infer<typeof timelineSearch>
