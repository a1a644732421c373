import type { SurveyState } from '@esteem/contract'

export const stateWords: Record<SurveyState, { label: string; color: string }> = {
  draft: { label: 'Draft', color: 'gray' },
  published: { label: 'Asking', color: 'petrol' },
  closed: { label: 'Closed', color: 'gray' },
  archived: { label: 'Archived', color: 'gray' },
}
