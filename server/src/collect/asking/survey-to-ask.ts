import type { SurveySettings, SurveyState } from '@esteem/contract'
import { EsteemError } from '../../platform/index.ts'
import type { SurveyToAsk } from './parts.ts'

interface Parts {
  clock: () => Date
  surveys: {
    get: (surveyId: string) => Promise<{
      name: string
      state: SurveyState
      version: number | null
      settings: Pick<SurveySettings, 'opensAt' | 'closesAt'>
    }>
  }
  versions: { get: (surveyId: string, version: number) => Promise<{ json: Record<string, unknown> }> }
}

/** What is asked now, and whether it can be answered; null where there is no such survey. */
export async function surveyToAsk({ clock, surveys, versions }: Parts, surveyId: string): Promise<SurveyToAsk | null> {
  const survey = await surveys.get(surveyId).catch((error) => {
    if (error instanceof EsteemError && error.code === 'not-found') return null
    throw error
  })
  if (!survey) return null
  const now = clock()
  const { opensAt, closesAt } = survey.settings
  const json = survey.version === null ? null : (await versions.get(surveyId, survey.version)).json
  const over = survey.state === 'closed' || survey.state === 'archived' || (closesAt && new Date(closesAt) <= now)
  const early = survey.state === 'draft' || json === null || (opensAt && new Date(opensAt) > now)
  return { name: survey.name, state: over ? 'closed' : early ? 'not-open' : 'open', json }
}
