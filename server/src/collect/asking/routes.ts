import { type AnswerSubject, endpoints } from '@esteem/contract'
import { type App, EsteemError, implement } from '../../platform/index.ts'
import type { Asking } from './asking.ts'
import { dryRun } from './dry-run.ts'
import { anyoneInPage, askInPage } from './in-page.ts'
import { type Invitee, invite } from './invite.ts'
import { getInvitation, listInvitations } from './list.ts'
import { readMailSettings, writeMailSettings } from './mail-settings.ts'
import type { AskingParts } from './parts.ts'
import { registerUnsubscribe } from './unsubscribe/routes.ts'

type Invited = { customerId?: number; userId?: string; email?: string; phone?: string; anonymousId?: string }

interface Parts extends AskingParts {
  asking: Asking
  /** Who is meant, by whatever they are named. */
  whoIs: (people: readonly Invited[]) => Promise<{ identityId: number | null; problem: string | null }[]>
  said: () => Promise<void>
  /** The source that a write key belongs to. */
  sourceOfKey: (writeKey: string) => Promise<number | null>
}

export function registerAskingRoutes(app: App, parts: Parts): void {
  const { postgres, asking, mailer } = parts
  const { rules } = asking

  implement(app, endpoints.listAskRules, async ({ params }) => ({
    items: await rules.list(params.surveyId),
    mailConfigured: mailer.configured,
  }))
  implement(app, endpoints.createAskRule, async ({ params, body }) => {
    const made = await rules.create(params.surveyId, body)
    await asking.goRound()
    return made
  })
  implement(app, endpoints.changeAskRule, async ({ params, body }) => {
    const changed = await rules.change(params.surveyId, params.ruleId, body)
    if (changed.state === 'active') await asking.goRound()
    return changed
  })
  implement(app, endpoints.deleteAskRule, async ({ params }) => {
    await rules.remove(params.surveyId, params.ruleId)
    await asking.cancelAll(params.ruleId)
    return undefined
  })
  implement(app, endpoints.dryRunAskRule, async ({ params, body }) =>
    dryRun(parts, params.surveyId, body.rule, body.ruleId),
  )

  implement(app, endpoints.listInvitations, async ({ params, query }) => listInvitations(parts, params.surveyId, query))
  implement(app, endpoints.invite, async ({ params, body }) => {
    const found = await parts.whoIs(body.people)
    const people = found.map((who, index): Invitee => ({ ...who, about: aboutOf(body.people[index]) }))
    const items = await invite(parts, params.surveyId, people, body)
    asking.pulse()
    return { items }
  })
  implement(app, endpoints.cancelInvitation, async ({ params }) => {
    await asking.cancel(params.surveyId, params.invitationId)
    return await getInvitation(parts, params.surveyId, params.invitationId)
  })

  implement(app, endpoints.askInPage, async ({ body: { writeKey, userId, anonymousId } }) => {
    if ((await parts.sourceOfKey(writeKey)) === null)
      throw new EsteemError('not-signed-in', 'The write key is not one of an enabled source.')
    if (!(await anyoneInPage(parts))) return { ask: null }
    const [{ identityId }] = await parts.whoIs([userId ? { userId } : { anonymousId }])
    const ask = identityId === null ? null : await askInPage(parts, identityId)
    if (ask) asking.pulse()
    return { ask }
  })

  implement(app, endpoints.getMailSettings, async () => ({
    ...(await readMailSettings(postgres)),
    configured: mailer.configured,
  }))
  implement(app, endpoints.changeMailSettings, async ({ body }) => {
    await writeMailSettings(postgres, body)
    return body
  })

  registerUnsubscribe(app, parts)
}

const aboutOf = ({ about }: { about?: AnswerSubject }): AnswerSubject => about ?? {}
