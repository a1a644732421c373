import { endpoints } from '@esteem/contract'
import { type App, EsteemError, implement, type Postgres } from '../platform/index.ts'
import type { Accounts } from './accounts/accounts.ts'
import { changeSettings, createBusiness, readSettings, removeBusiness } from './business/settings.ts'

interface Parts {
  postgres: Postgres
  accounts: Accounts
  version: string
}

/** Recognises the caller on every /api path, and serves accounts, setup and settings. */
export function registerTrustRoutes(app: App, { postgres, accounts, version }: Parts): void {
  app.all('/api/auth/*', (context) => accounts.handle(context.req.raw))
  app.use('/api/*', async (context, next) => {
    context.set('caller', await accounts.callerOf(context.req.raw.headers))
    await next()
  })

  implement(app, endpoints.getStatus, async ({ context }) => ({
    state: (await accounts.hasOwner()) ? ('ready' as const) : ('new' as const),
    signedIn: context.get('caller') !== null,
    version,
  }))

  implement(app, endpoints.setUp, async ({ body, context }) => {
    const { name, email, password, ...settings } = body
    if ((await accounts.hasOwner()) || !(await createBusiness(postgres, settings))) {
      throw new EsteemError('conflict', 'This install has an owner already. Sign in, or ask the owner for an account.')
    }
    try {
      await accounts.createOwner({ name, email, password })
    } catch (error) {
      await removeBusiness(postgres)
      throw error
    }
    const session = await accounts.signIn(email, password, context.req.raw.headers)
    for (const cookie of session.getSetCookie()) context.header('set-cookie', cookie, { append: true })
    return { account: { accountId: '', name, email }, settings }
  })

  implement(app, endpoints.getMe, async ({ caller }) => ({
    account:
      caller.accountId === null ? null : { accountId: caller.accountId, name: caller.name, email: caller.email ?? '' },
    settings: await readSettings(postgres),
  }))

  implement(app, endpoints.changeSettings, async ({ body }) => {
    if (!(await createBusiness(postgres, body))) await changeSettings(postgres, body)
    return body
  })
}
