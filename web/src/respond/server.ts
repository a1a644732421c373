import type { AnswersInput, AnswersReceipt, Problem, PublicSurvey, SurveyRefusal } from '@esteem/contract'
import type { Address } from './address.ts'

/** `later`: the server is away or busy. `missing`: there is no such survey. A refusal says why. */
export type Outcome<T> = { got: T } | { refused: SurveyRefusal | 'missing' } | { later: true }

export async function loadSurvey(address: Address): Promise<Outcome<PublicSurvey>> {
  const token = address.invitation ? `?i=${encodeURIComponent(address.invitation)}` : ''
  const survey = encodeURIComponent(address.surveyId)
  return await ask(address.preview ? `/api/surveys/${survey}/preview` : `/v1/surveys/${survey}${token}`)
}

export async function sendAnswers(answers: AnswersInput): Promise<Outcome<AnswersReceipt>> {
  return await ask('/v1/answers', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(answers),
  })
}

async function ask<T>(path: string, init?: RequestInit): Promise<Outcome<T>> {
  try {
    const response = await fetch(path, init)
    if (response.ok) return { got: (await response.json()) as T }
    if (response.status === 429 || response.status >= 500) return { later: true }
    const { reason } = (await response.json()) as Problem & { reason?: SurveyRefusal }
    return { refused: reason ?? 'missing' }
  } catch {
    return { later: true }
  }
}
