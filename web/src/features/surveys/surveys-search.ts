import { surveyStates } from '@esteem/contract'
import { z } from 'zod'

/** What of the list stands in the address. */
export const surveysSearch = z.object({
  state: z.enum(surveyStates).optional().catch(undefined),
  search: z.string().max(120).optional().catch(undefined),
})
export type SurveysSearch = z.infer<typeof surveysSearch>

export const surveyViews = ['questions', 'languages', 'json', 'versions', 'share'] as const

/** The part of a survey's page that is shown; others than these are put in by the app. */
export const surveySearch = z.object({ view: z.string().max(40).optional().catch(undefined) })
