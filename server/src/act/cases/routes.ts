import { type CaseDetail, endpoints } from '@esteem/contract'
import { type App, type Caller, implement } from '../../platform/index.ts'
import { readAftermath } from './aftermath.ts'
import { answerCase } from './answer.ts'
import type { Cases } from './cases.ts'
import { addNote, assignCases, changeCase } from './change.ts'
import { closeCase, reopenByHand } from './close.ts'
import { type FigureCase, figuresOf } from './figures.ts'
import { changeFollowUp, type FollowUpParts, readFollowUp } from './follow-up.ts'
import { getCase } from './get.ts'
import { openByHand } from './open-by-hand.ts'
import type { By } from './parts.ts'
import { listCases } from './read.ts'
import { listRules } from './rules.ts'
import { registerCaseSettingRoutes } from './settings-routes.ts'

const byOf = ({ accountId, name }: Caller): By => ({ accountId, name })

export function registerCaseRoutes(app: App, cases: Cases, followUp: FollowUpParts): void {
  const { parts } = cases
  const { postgres, clickhouse, clock, log } = parts

  /** What was changed is told on at once; what that meets with is tried again every minute. */
  async function andTell(changed: Promise<CaseDetail>): Promise<CaseDetail> {
    const { caseId } = await changed
    await cases.seeTo().catch((error) => log.warn({ error }, 'telling what happened with a case'))
    return await getCase(parts, caseId)
  }

  implement(app, endpoints.listCases, async ({ query, caller }) => listCases(parts, query, caller.accountId))
  implement(app, endpoints.getCase, async ({ params }) => getCase(parts, params.caseId))
  implement(app, endpoints.openCase, async ({ body, caller }) => andTell(openByHand(parts, body, byOf(caller))))
  implement(app, endpoints.assignCases, async ({ body, caller }) => ({
    changed: await assignCases(parts, body.caseIds, body.ownerId, byOf(caller)),
  }))
  implement(app, endpoints.changeCase, async ({ params, body, caller }) =>
    changeCase(parts, params.caseId, body, byOf(caller)),
  )
  implement(app, endpoints.noteOnCase, async ({ params, body, caller }) =>
    addNote(parts, params.caseId, body.text, byOf(caller)),
  )
  implement(app, endpoints.answerCase, async ({ params, body, caller }) =>
    andTell(answerCase(parts, params.caseId, body, byOf(caller))),
  )
  implement(app, endpoints.closeCase, async ({ params, body, caller }) =>
    andTell(closeCase(parts, params.caseId, body, byOf(caller))),
  )
  implement(app, endpoints.reopenCase, async ({ params, body, caller }) =>
    andTell(reopenByHand(parts, params.caseId, body.words, byOf(caller))),
  )

  implement(app, endpoints.getCaseFigures, async ({ query: { days } }) => {
    const now = clock()
    const rows = await postgres.query<FigureCase>(
      `SELECT opened_at, first_answered_at, closed_at, state, priority, reason, owner_id, due_at, reopened, helped
       FROM cases WHERE opened_at >= $1`,
      [new Date(now.getTime() - days * 86_400_000)],
    )
    return figuresOf(rows, days, now, await parts.accounts())
  })
  implement(app, endpoints.getCaseAftermath, async () =>
    readAftermath(clickhouse, await listRules(postgres), (await parts.business()).currency, clock()),
  )
  implement(app, endpoints.listAccounts, async () => ({ items: await parts.accounts() }))

  implement(app, endpoints.getCaseFollowUp, () => readFollowUp(followUp))
  implement(app, endpoints.changeCaseFollowUp, ({ body, caller }) => changeFollowUp(followUp, body.on, caller))

  registerCaseSettingRoutes(app, parts)
}
