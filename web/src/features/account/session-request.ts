import { ApiError, type Problem, type ProblemCode } from '@esteem/contract'

const refusals: Record<number, { code: ProblemCode; title: string; detail: string }> = {
  401: {
    code: 'not-signed-in',
    title: 'Not signed in',
    detail: 'The e-mail address or the password is not right.',
  },
  429: {
    code: 'too-many-requests',
    title: 'Too many tries',
    detail: 'Wait a minute, then try again.',
  },
}

/** Sessions are kept by the sign-in library, whose routes and errors are its own; here they become ours. */
async function requestSession(path: string, body: object): Promise<void> {
  const response = await fetch(`/api/auth/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  if (response.ok) return
  const refusal = refusals[response.status] ?? {
    code: 'not-available' as const,
    title: 'Could not sign in',
    detail: `The server answered ${response.status}. Is it still running?`,
  }
  throw new ApiError({ type: 'about:blank', status: response.status, ...refusal } satisfies Problem)
}

export const requestSignIn = (input: { email: string; password: string }) => requestSession('sign-in/email', input)
export const requestSignOut = () => requestSession('sign-out', {})
