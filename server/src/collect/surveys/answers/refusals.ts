import type { SurveyRefusal } from '@esteem/contract'
import { EsteemError } from '../../../platform/index.ts'

type Code = EsteemError['code']

/** What a respondent is told, and what programs are: the code of the problem, with the reason beside it. */
const refusals: Record<SurveyRefusal, [Code, string]> = {
  'link-forged': [
    'not-allowed',
    'This link is not complete, or was changed on its way. Open it again from where you got it.',
  ],
  'link-expired': ['gone', 'This link is no longer valid. Thank you for wanting to answer.'],
  'not-published': ['not-found', 'This survey is not published, so it cannot be answered.'],
  'not-open-yet': ['conflict', 'This survey is not open yet. Please come back later.'],
  'survey-closed': ['gone', 'This survey is closed. Thank you for wanting to answer.'],
  'quota-full': ['gone', 'As many people as were needed have answered. Thank you for wanting to answer.'],
  'link-needed': [
    'not-allowed',
    'This survey can be answered by personal link only. Open the link that you were sent.',
  ],
  'already-answered': ['conflict', 'You have answered this already. Thank you.'],
  'unknown-version': ['not-found', 'The survey has no such version. Load the page again.'],
  'other-version': ['conflict', 'The survey was changed since you began. Load the page again; your answers are kept.'],
  'changed-meanwhile': [
    'conflict',
    'Somebody else changed this survey since you opened it. Load it again, and make your change on what is there now.',
  ],
}

export function wordsOfRefusal(reason: SurveyRefusal): string {
  return refusals[reason][1]
}

export function refused(reason: SurveyRefusal): EsteemError {
  const [code, words] = refusals[reason]
  return new EsteemError(code, words, undefined, reason)
}
