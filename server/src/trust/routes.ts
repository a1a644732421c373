import { endpoints } from '@esteem/contract'
import { type App, EsteemError, implement } from '../platform/index.ts'
import type { Accounts } from './accounts/accounts.ts'
import type { BusinessSettings } from './business/settings.ts'

interface Parts {
  business: BusinessSettings
  accounts: Accounts
  version: string
}

/** Recognises the caller on every /api path, and serves accounts, setup and settings. */
export function registerTrustRoutes(app: App, { business, accounts, version }: Parts): void {
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

  // One after the other, so that two first visitors do not both become the owner.
  let settingUp: Promise<unknown> = Promise.resolve()
  implement(app, endpoints.setUp, async ({ body, context }) => {
    const { name, email, password, ...settings } = body
    const made = settingUp
      .catch(() => {})
      .then(async () => {
        if (await accounts.hasOwner()) {
          throw new EsteemError(
            'conflict',
            'This install has an owner already. Sign in, or ask the owner for an account.',
          )
        }
        await business.write(settings)
        return await accounts.createOwner({ name, email, password })
      })
    settingUp = made
    const accountId = await made
    const session = await accounts.signIn(email, password, context.req.raw.headers)
    for (const cookie of session.getSetCookie()) context.header('set-cookie', cookie, { append: true })
    return { account: { accountId, name, email }, settings }
  })

  implement(app, endpoints.getMe, async ({ caller }) => ({
    account:
      caller.accountId === null ? null : { accountId: caller.accountId, name: caller.name, email: caller.email ?? '' },
    settings: await business.read(),
  }))

  implement(app, endpoints.changeSettings, async ({ body }) => {
    await business.write(body)
    return body
  })
}
