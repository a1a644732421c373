import { createHash, timingSafeEqual } from 'node:crypto'
import { betterAuth } from 'better-auth'
import type { Caller, Postgres } from '../../platform/index.ts'

export interface Accounts {
  /** Answers better-auth's own routes: sign in, sign out, session. */
  handle: (request: Request) => Promise<Response>
  /** Who sent this request, by session cookie or by the token of the data folder; null for a stranger. */
  callerOf: (headers: Headers) => Promise<Caller | null>
  hasOwner: () => Promise<boolean>
  /** Everyone who can be given something to see to. */
  list: () => Promise<{ accountId: string; name: string; email: string }[]>
  /** Answers with the id of the new account. */
  createOwner: (owner: { name: string; email: string; password: string }) => Promise<string>
  /** Answers with the session cookie in its headers. */
  signIn: (email: string, password: string, headers: Headers) => Promise<Headers>
}

interface Options {
  secret: string
  token: string
  publicUrl: string
}

/** Accounts and sessions through better-auth. Nobody can sign up; the owner is made by the setup page. */
export function createAccounts(postgres: Postgres, { secret, token, publicUrl }: Options): Accounts {
  const auth = betterAuth({
    database: { dialect: postgres.forAccounts, type: 'postgres' },
    secret,
    baseURL: publicUrl,
    basePath: '/api/auth',
    trustedOrigins: (request) => [publicUrl, ...(request ? ownOrigins(request) : [])],
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 10 },
    user: { modelName: 'accounts_user' },
    session: {
      modelName: 'accounts_session',
      expiresIn: 60 * 60 * 24 * 30,
      cookieCache: { enabled: true, maxAge: 300 },
    },
    account: { modelName: 'accounts_credential' },
    verification: { modelName: 'accounts_verification' },
    rateLimit: { enabled: true, customRules: { '/sign-in/email': { window: 60, max: 10 } } },
    telemetry: { enabled: false },
    logger: { level: 'error' },
  })

  async function callerOf(headers: Headers): Promise<Caller | null> {
    const bearer = headers.get('authorization')?.match(/^Bearer (.+)$/)?.[1]
    if (bearer !== undefined) {
      return sameText(bearer, token) ? { accountId: null, name: 'command line', email: null } : null
    }
    const session = await auth.api.getSession({ headers })
    return session && { accountId: session.user.id, name: session.user.name, email: session.user.email }
  }

  return {
    handle: (request) => auth.handler(request),
    callerOf,
    hasOwner: async () => (await postgres.query('SELECT 1 FROM accounts_user LIMIT 1')).length > 0,
    list: () => postgres.query('SELECT id AS "accountId", name, email FROM accounts_user ORDER BY name, id'),
    createOwner: async ({ name, email, password }) => {
      const { internalAdapter, password: passwords } = await auth.$context
      const user = await internalAdapter.createUser(
        { name, email: email.toLowerCase(), emailVerified: true },
        { method: 'email-password' },
      )
      await internalAdapter.linkAccount({
        userId: user.id,
        providerId: 'credential',
        accountId: user.id,
        password: await passwords.hash(password),
      })
      return user.id
    },
    signIn: async (email, password, headers) => {
      const response = await auth.api.signInEmail({ body: { email, password }, headers, asResponse: true })
      return response.headers
    },
  }
}

/** The page and the API are one origin, whatever name the machine is reached by. */
function ownOrigins(request: Request): string[] {
  const host = request.headers.get('host')
  return host ? [`http://${host}`, `https://${host}`] : []
}

function sameText(a: string, b: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(a), digest(b))
}
