import { comparisons, valueHorizon } from '@esteem/contract'
import { z } from 'zod'
import { type Preset, presets } from './period/period.ts'

/** What of Home stands in the address, so that a view can be kept and sent. */
export const homeSearch = z.object({
  period: z
    .enum([...(Object.keys(presets) as [Preset, ...Preset[]]), 'custom'])
    .optional()
    .catch(undefined),
  from: z.iso.date().optional().catch(undefined),
  to: z.iso.date().optional().catch(undefined),
  compare: z.enum(comparisons).optional().catch(undefined),
  horizon: valueHorizon.optional().catch(undefined).describe('how far ahead their worth is looked at'),
})
export type HomeSearch = z.infer<typeof homeSearch>
