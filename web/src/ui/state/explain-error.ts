import { ApiError } from '@esteem/contract'

/** An error in words for the person in front of it. */
export function explainError(error: unknown): { title: string; detail: string } {
  if (error instanceof ApiError) {
    const fields = error.problem.errors?.map((field) => `${field.path} ${field.message}`).join('; ')
    return { title: error.problem.title, detail: fields ? `${error.problem.detail} ${fields}.` : error.problem.detail }
  }
  // What fetch throws when nothing answers.
  if (error instanceof TypeError)
    return { title: 'Esteem does not answer', detail: 'Is it still running? Nothing was lost; try again in a moment.' }
  return { title: 'Something went wrong', detail: error instanceof Error ? error.message : String(error) }
}

/** For forms, which show what is wrong with a field beside the field. */
export function explainFormError(error: unknown): string {
  return error instanceof ApiError ? error.problem.detail : explainError(error).detail
}

/** The server's word on each field of a form, by field. */
export function fieldErrors(error: unknown): Record<string, string> {
  if (!(error instanceof ApiError)) return {}
  return Object.fromEntries(
    (error.problem.errors ?? []).map((field) => [field.path.replace(/^body\./, ''), field.message]),
  )
}
