import { randomUUID } from 'node:crypto'
import type { Context } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { App, Clock, Postgres, Signer } from '../../../platform/index.ts'
import { addConsent, undoUnsubscribing } from '../../../trust/index.ts'
import { readUnsubscribeToken, type Unsubscriber } from './link.ts'
import { type Said, unsubscribePage } from './page.ts'

interface Parts {
  postgres: Postgres
  clock: Clock
  signer: Signer
  origin: () => string
  settings: () => Promise<{ businessName: string }>
  /** Something was said that the timeline should have. */
  said: () => Promise<void>
}

/** The page on which somebody says no. Looking at it says nothing: programs that look through mails open links too. */
export function registerUnsubscribe(app: App, parts: Parts): void {
  const answer = async (context: Context, said: Said, language: string) => {
    const { businessName } = await parts.settings()
    return context.html(unsubscribePage(said, language, businessName), said === 'broken' ? 400 : 200, {
      'content-security-policy':
        "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    })
  }
  const broken = (context: Context) => answer(context, 'broken', preferred(context))

  app.get('/u/:token', async (context) => {
    const token = readUnsubscribeToken(parts, context.req.param('token'))
    return typeof token === 'string' ? await broken(context) : await answer(context, 'nothing', token.language)
  })

  app.post('/u/:token', bodyLimit({ maxSize: 10_000 }), async (context) => {
    const token = readUnsubscribeToken(parts, context.req.param('token'))
    if (typeof token === 'string') return await broken(context)
    // What a mail program sends for its user (RFC 8058) names no action.
    const form: Record<string, unknown> = await context.req.parseBody().catch(() => ({}))
    const action = form.action === 'everything' || form.action === 'undo' ? form.action : 'unsubscribe'
    await say(parts, token, action)
    await parts.said()
    return await answer(
      context,
      { unsubscribe: 'unsubscribed', everything: 'everything', undo: 'undone' }[action] as Said,
      token.language,
    )
  })
}

async function say(
  { postgres, clock }: Parts,
  { identityId }: Unsubscriber,
  action: 'unsubscribe' | 'everything' | 'undo',
): Promise<void> {
  if (action === 'undo') return await undoUnsubscribing(postgres, clock, identityId)
  await addConsent(postgres, clock, {
    key: `page:${randomUUID()}`,
    identityId,
    purpose: action === 'everything' ? 'everything' : 'survey',
    state: 'unsubscribed',
    at: clock(),
    origin: 'page',
  })
}

/** The first language that the browser asks for. */
function preferred(context: Context): string {
  return /^[a-z]{2}/i.exec(context.req.header('accept-language') ?? '')?.[0].toLowerCase() ?? 'en'
}
