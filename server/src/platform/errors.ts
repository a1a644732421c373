import type { ProblemCode } from '@esteem/contract'

/** The one kind of error that reaches people. `detail` says what is wrong, where, and what to do. */
export class EsteemError extends Error {
  override readonly name = 'EsteemError'
  readonly code: ProblemCode
  readonly errors: { path: string; message: string }[] | undefined
  /** Which of several causes, where a program has to tell them apart. */
  readonly reason: string | undefined

  constructor(code: ProblemCode, detail: string, errors?: { path: string; message: string }[], reason?: string) {
    super(detail)
    this.code = code
    this.errors = errors
    this.reason = reason
  }
}

export function notFound(what: string, id: string | number): EsteemError {
  return new EsteemError(
    'not-found',
    `There is no ${what} ${id}. It may have been removed, or the address may be mistyped.`,
  )
}
