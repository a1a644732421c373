import { cohortIntervals } from '@esteem/contract'
import { z } from 'zod'

/** What a cell of the triangle says. */
export const readings = ['share', 'number', 'money', 'worth'] as const
export type Reading = (typeof readings)[number]

/** What of the page stands in the address. */
export const cohortsSearch = z.object({
  by: z.enum(cohortIntervals).optional().catch(undefined),
  show: z.enum(readings).optional().catch(undefined),
  all: z.boolean().optional().catch(undefined).describe('every cohort there is, not only the latest'),
  curves: z.array(z.iso.date()).max(4).optional().catch(undefined).describe('cohorts with a curve of their own'),
})
export type CohortsSearch = z.infer<typeof cohortsSearch>
