import type { AnswersInput } from '@esteem/contract'
import type { Address } from './address.ts'
import type { Draft } from './draft.ts'

interface Around {
  address: Address
  trap: string
  language: string
}

/** The answer as the server takes it. */
export function toInput(draft: Draft, { address, trap, language }: Around): AnswersInput {
  const { surveyId, invitation, embedded, chosen, about, visitor } = address
  return {
    surveyId,
    version: draft.version,
    responseId: draft.responseId,
    ...(invitation ? { invitation } : visitor),
    answers: draft.answers,
    complete: draft.complete,
    pageNo: Math.max(0, draft.pageNo),
    language: language || undefined,
    startedAt: draft.startedAt,
    durationMs: draft.looked,
    ...(Object.keys(about).length > 0 && { about }),
    channel: embedded ? 'in-page' : chosen ? 'email' : 'link',
    ...(trap && { trap }),
  }
}
