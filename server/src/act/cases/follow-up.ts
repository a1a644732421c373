import { type AskRuleInput, askRuleInput, type CaseFollowUp } from '@esteem/contract'
import { surveyTemplates } from '@esteem/contract/survey-templates'
import type { Asking, SurveyRoom, SurveyToAsk } from '../../collect/index.ts'
import type { Caller, Mailer, Postgres } from '../../platform/index.ts'
import type { FeedEvent } from '../../timeline/index.ts'

export interface FollowUpParts {
  postgres: Postgres
  mailer: Mailer
  surveys: Pick<SurveyRoom, 'surveys' | 'publish'>
  surveyToAsk: (surveyId: string) => Promise<SurveyToAsk | null>
  asking: Asking
}

const template = surveyTemplates.find(({ id }) => id === 'did-it-help')!

/** Three days are enough to see whether it helped. Priority: it is about a matter of theirs. */
const firstRule: AskRuleInput = askRuleInput.parse({
  name: 'After a case is closed',
  when: {
    kind: 'event',
    event: 'Case Closed',
    where: [{ property: 'ask', operator: 'is', value: 'true' }],
    delayHours: 72,
  },
  onceInDays: 0,
  priority: 8,
})

/** What asks customers whether it helped: the rules that wait for a closed case, of surveys that can be answered. */
export async function readFollowUp({ mailer, surveyToAsk, asking }: FollowUpParts): Promise<CaseFollowUp> {
  const rules = await asking.rules.waitingFor('Case Closed')
  const asked = await Promise.all(rules.map(({ surveyId }) => surveyToAsk(surveyId)))
  const items = rules.flatMap(({ ruleId, name, state, surveyId, when, channel, counts }, index) =>
    asked[index]?.state === 'open' && when.kind === 'event'
      ? [{ ruleId, name, state, surveyId, surveyName: asked[index].name, delayHours: when.delayHours, channel, counts }]
      : [],
  )
  return { on: items.some(({ state }) => state === 'active'), rules: items, mailConfigured: mailer.configured }
}

/** Begins to ask, with a survey and a rule of its own where there is none; or asks no more. */
export async function changeFollowUp(parts: FollowUpParts, on: boolean, caller: Caller): Promise<CaseFollowUp> {
  const { asking } = parts
  const { rules } = await readFollowUp(parts)
  if (on && rules.length === 0) await asking.rules.create(await makeSurvey(parts, caller), firstRule)
  const state = on ? 'active' : 'paused'
  for (const rule of rules) if (rule.state !== state) await asking.rules.change(rule.surveyId, rule.ruleId, { state })
  await asking.goRound()
  return await readFollowUp(parts)
}

async function makeSurvey({ surveys: { surveys, publish } }: FollowUpParts, caller: Caller): Promise<string> {
  const { name, json } = template
  const { surveyId, revision } = await surveys.create({ name, template: template.id, json }, caller)
  await publish(surveyId, revision, caller)
  return surveyId
}

/** A case that is taken up again is asked about when it is closed again, unless the customer was asked by then. */
export async function askLater({ postgres, asking }: FollowUpParts, events: readonly FeedEvent[]): Promise<void> {
  for (const { identityId, properties } of events) {
    const caseId = Number(properties.case_id)
    const [found] = await postgres.query<{ identity_id: number }>(
      'SELECT identity_id FROM cases WHERE id = $1 AND help_asked AND helped IS NULL',
      [caseId],
    )
    if (!found) continue
    const invitation = await asking.aboutCase([identityId, found.identity_id], caseId)
    if (!invitation || !['scheduled', 'held'].includes(invitation.state)) continue
    await asking.cancel(invitation.survey_id, invitation.id)
    await postgres.query('UPDATE cases SET help_asked = false WHERE id = $1', [caseId])
  }
}
