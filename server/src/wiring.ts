import { askLater, type Cases, type FollowUpParts, heardEvents } from './act/index.ts'
import type { Asking, Imports, SurveyRoom } from './collect/index.ts'
import type { Valuation } from './measure/index.ts'
import type { ClickHouse, Clock, Jobs, Postgres } from './platform/index.ts'
import { type Feed, foldMoves } from './timeline/index.ts'
import { type Contact, consentEvents, messageEvents, noticeMessages, takeConsent } from './trust/index.ts'

interface Parts {
  postgres: Postgres
  clickhouse: ClickHouse
  jobs: Jobs
  feed: Feed
  imports: Imports
  surveys: SurveyRoom
  valuation: Valuation
  contact: Contact
  /** Puts what was said on pages of Esteem into the timeline. */
  tellOwnConsent: () => Promise<void>
  asking: Asking
  cases: Cases
  followUp: FollowUpParts
  clock: Clock
}

/** When X happened, run Y: the whole loop on one screen. */
export async function wire(parts: Parts): Promise<void> {
  const {
    postgres,
    clickhouse,
    jobs,
    feed,
    imports,
    surveys,
    valuation,
    contact,
    tellOwnConsent,
    asking,
    cases,
    followUp,
    clock,
  } = parts

  // When somebody agreed or objected: the ledger has it. When they were written to, by whatever tool: it counts.
  feed.follow('consent', consentEvents, (events) => takeConsent(postgres, clock, events))
  feed.follow('messages-sent', messageEvents, (events) => noticeMessages(contact, events))
  await jobs.work('tell-consent', tellOwnConsent)
  await jobs.repeat('tell-consent', '*/10 * * * *')

  // When something happened that a rule waits for: whoever it happened to may be asked. When they answered: no reminder.
  feed.follow('asking', asking.awaited, asking.happened)
  feed.follow('asked-answered', ['Survey Answered'], asking.answered)
  await jobs.work('ask-by-calendar', asking.goRound)
  await jobs.repeat('ask-by-calendar', '*/10 * * * *')

  // When files were chosen and confirmed: bring them in. Every hour: take up what a crash left, forget what nobody wanted.
  await jobs.work<{ importId: number }>('import', ({ importId }) => imports.run(importId))
  await jobs.work('tidy-imports', imports.tidy)
  await jobs.repeat('tidy-imports', '23 * * * *')

  // When a customer said something: it may open a case, or belong to one. Every minute: what is overdue, what is to be tried again.
  feed.follow('cases', heardEvents, cases.hear)
  // When a case is taken up again: nobody is asked yet whether it helped.
  feed.follow('cases-reopened', ['Case Reopened'], (events) => askLater(followUp, events))
  await jobs.work('see-to-cases', cases.seeTo)
  await jobs.repeat('see-to-cases', '* * * * *')

  // Every minute: answers that are kept and not yet in the timeline, because of a fault or because they were not finished.
  await jobs.work('settle-answers', surveys.settleWaiting)
  await jobs.repeat('settle-answers', '* * * * *')

  // Every night: identifiers that changed customers get their present one written into their rows.
  await jobs.work('fold-identity-moves', async () => {
    await foldMoves(postgres, clickhouse, clock)
  })
  await jobs.repeat('fold-identity-moves', '17 3 * * *')

  // Then the model of what customers are worth is fitted to everything anew, and everyone is scored. What arrives during the
  // day is counted when somebody asks.
  await jobs.work('refit-value', valuation.refit)
  await jobs.repeat('refit-value', '47 3 * * *')
}
