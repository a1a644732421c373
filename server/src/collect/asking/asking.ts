import { EsteemError } from '../../platform/index.ts'
import { invitationAboutCase } from './about-case.ts'
import { remindDue, sendDue } from './due.ts'
import { expireInPage } from './in-page.ts'
import { type InvitationRow, moveInvitation } from './invitations.ts'
import type { AskingParts, Happened } from './parts.ts'
import { goRound } from './rounds.ts'
import { createRules, type Rules } from './rules.ts'
import { candidatesOf, schedule } from './schedule.ts'

export interface Asking {
  rules: Rules
  /** The events that rules wait for, as of a second ago. */
  awaited: () => readonly string[]
  /** Something happened that a rule may wait for. */
  happened: (events: readonly (Happened & { event: string })[]) => Promise<void>
  /** Answers arrived: those who answered are reminded of nothing. */
  answered: (events: readonly Happened[]) => Promise<void>
  /** Asks those whose turn it is by the calendar. */
  goRound: () => Promise<void>
  /** Looks at once for what is due, rather than within a second. */
  pulse: () => void
  /** The newest invitation that asks one of these about a case. */
  aboutCase: (identityIds: readonly number[], caseId: number) => Promise<InvitationRow | null>
  /** Calls off what was not sent yet. */
  cancel: (surveyId: string, invitationId: string) => Promise<void>
  cancelAll: (ruleId: number) => Promise<void>
  /** Looks for what is due every second, until it is stopped. */
  start: () => Promise<void>
  stop: () => Promise<void>
}

const pause = 1_000
const unsent = ['scheduled', 'held'] as const

/** Who is asked what, and when. Everything that waits is a row with its moment, so that a crash forgets nothing. */
export function createAsking(parts: AskingParts): Asking {
  const { postgres, clock, log, contact } = parts
  const rules = createRules(postgres, clock)
  let timer: ReturnType<typeof setInterval> | undefined
  let working: Promise<void> | null = null
  let awaited: readonly string[] = []

  async function work(): Promise<void> {
    try {
      awaited = await rules.awaited()
      while ((await sendDue(parts, rules)) > 0 && timer) await tellSent(parts)
      await remindDue(parts, rules)
      await expireInPage(parts)
      await tellSent(parts)
    } catch (error) {
      log.warn({ error }, 'asking')
    }
  }

  function pulse(): void {
    if (!timer) return
    working ??= work().finally(() => {
      working = null
    })
  }

  async function call(id: string, reason: 'rule-deleted' | null): Promise<boolean> {
    const called = await moveInvitation(postgres, clock, id, unsent, { state: 'cancelled', reason })
    if (called) await contact.drop(id)
    return called
  }

  return {
    rules,
    awaited: () => awaited,
    happened: async (events) => {
      for (const rule of await rules.active()) {
        const { when } = rule.rule
        if (when.kind !== 'event') continue
        const own = events.filter(({ event }) => event === when.event)
        if (own.length === 0) continue
        const { candidates } = await candidatesOf(parts, rule, own)
        if (candidates.length > 0) await schedule(parts, rule, candidates)
      }
      pulse()
    },
    answered: async (events) => {
      for (const { properties, time } of events) {
        const id = properties.invitation_id
        if (typeof id !== 'string' || id === '') continue
        await moveInvitation(postgres, clock, id, ['sent', 'sending'], {
          state: 'answered',
          answeredAt: new Date(time),
          remindAt: null,
        })
      }
    },
    goRound: async () => {
      awaited = await rules.awaited()
      await goRound(parts, rules)
      pulse()
    },
    pulse,
    aboutCase: (identityIds, caseId) => invitationAboutCase(parts, identityIds, caseId),
    cancel: async (surveyId, invitationId) => {
      const [row] = await postgres.query<InvitationRow>('SELECT * FROM invitations WHERE id = $1 AND survey_id = $2', [
        invitationId,
        surveyId,
      ])
      if (row && !(await call(invitationId, null)))
        throw new EsteemError('conflict', 'This invitation does not wait any more, so that it cannot be called off.')
    },
    cancelAll: async (ruleId) => {
      const rows = await postgres.query<{ id: string }>(
        `SELECT id FROM invitations WHERE rule_id = $1 AND state IN ('scheduled', 'held')`,
        [ruleId],
      )
      for (const { id } of rows) await call(id, 'rule-deleted')
    },
    start: async () => {
      awaited = await rules.awaited()
      timer = setInterval(pulse, pause)
    },
    stop: async () => {
      clearInterval(timer)
      timer = undefined
      await working
    },
  }
}

/** Puts what was sent into the timeline. What fails is told the next time; told twice, it counts once. */
async function tellSent({ postgres, tell, log }: AskingParts): Promise<void> {
  const rows = await postgres.query<InvitationRow>(
    'SELECT * FROM invitations WHERE NOT told AND sent_at IS NOT NULL ORDER BY id LIMIT 200',
  )
  if (rows.length === 0) return
  try {
    await tell(
      rows.map((row) => ({
        eventId: `asked:${row.id}`,
        event: 'Survey Sent',
        at: row.sent_at!,
        identityId: row.identity_id,
        channel: row.channel,
        properties: {
          survey_id: row.survey_id,
          invitation_id: row.id,
          channel: row.channel,
          ...(row.about.orderId && { order_id: row.about.orderId }),
        },
      })),
    )
    await postgres.query('UPDATE invitations SET told = true WHERE id = ANY($1::text[])', [rows.map(({ id }) => id)])
  } catch (error) {
    log.warn({ error }, 'telling what was sent')
  }
}
