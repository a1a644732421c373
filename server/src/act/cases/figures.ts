import { type CaseFigures, type CaseGroup, type CaseMedian, casePriorities, caseReasons } from '@esteem/contract'
import { kaplanMeier, medianSurvival, riskTable, wilsonInterval } from '@esteem/stats'
import type { CaseAccount } from './parts.ts'
import type { StoredCase } from './write.ts'

export type FigureCase = Pick<
  StoredCase,
  | 'opened_at'
  | 'first_answered_at'
  | 'closed_at'
  | 'state'
  | 'priority'
  | 'reason'
  | 'owner_id'
  | 'due_at'
  | 'reopened'
  | 'helped'
>

const level = 0.9
const hour = 3_600_000

const method =
  'Times run on the clock, nights and weekends included, from the opening of a case. The median is read off a Kaplan–Meier curve: a case that has not been answered (or closed) yet counts as still waiting for as long as it has waited, so open cases do not make the figure look better. A case that was closed without an answer leaves the count of first answers when it is closed; a reopened case counts until it is closed again. Intervals hold the true figure in 9 of 10 cases like these: those of medians are Brookmeyer and Crowley’s, those of shares Wilson’s.'

/** How cases fare, over all and by who has them, why they were opened and how pressing they are. */
export function figuresOf(
  cases: readonly FigureCase[],
  days: number,
  now: Date,
  accounts: readonly CaseAccount[],
): CaseFigures {
  const group = (key: string, name: string, own: readonly FigureCase[]) => groupOf(key, name, own, now)
  const by = (keys: { key: string; name: string }[], read: (one: FigureCase) => string) =>
    keys.flatMap(({ key, name }) => {
      const own = cases.filter((one) => read(one) === key)
      return own.length > 0 ? [group(key, name, own)] : []
    })
  const heard = cases.filter(({ helped }) => helped !== null)
  return {
    days,
    level,
    all: group('all', 'All', cases),
    helped: shareOf(heard.filter(({ helped }) => helped).length, heard.length),
    byOwner: by(
      [...accounts.map(({ accountId, name }) => ({ key: accountId, name })), { key: '', name: 'Nobody' }],
      ({ owner_id }) => owner_id ?? '',
    ),
    byReason: by(
      Object.entries(caseReasons).map(([key, name]) => ({ key, name })),
      ({ reason }) => reason,
    ),
    byPriority: by(
      casePriorities.map((key) => ({ key, name: key[0].toUpperCase() + key.slice(1) })),
      ({ priority }) => priority,
    ),
    method,
  }
}

function groupOf(key: string, name: string, cases: readonly FigureCase[], now: Date): CaseGroup {
  const open = cases.filter(({ state }) => state !== 'closed')
  const everClosed = cases.filter(({ state, reopened }) => state === 'closed' || reopened > 0)
  return {
    key,
    name,
    cases: cases.length,
    open: open.length,
    overdue: open.filter(({ due_at }) => due_at <= now).length,
    reopened: shareOf(everClosed.filter(({ reopened }) => reopened > 0).length, everClosed.length),
    firstAnswer: medianOf(cases, now, ({ first_answered_at }) => first_answered_at),
    close: medianOf(cases, now, ({ closed_at }) => closed_at),
  }
}

function shareOf(part: number, whole: number): CaseFigures['helped'] {
  if (whole === 0) return null
  const { lower, upper } = wilsonInterval(part, whole, { level })
  return { value: part / whole, lower, upper, cases: whole }
}

function medianOf(cases: readonly FigureCase[], now: Date, read: (one: FigureCase) => Date | null): CaseMedian {
  const reached = cases.filter((one) => read(one) !== null).length
  if (cases.length === 0) return { hours: null, lower: null, upper: null, cases: 0, reached }
  const times = cases.map((one) => {
    const end = read(one) ?? one.closed_at ?? now
    return Math.max(0, end.getTime() - one.opened_at.getTime()) / hour
  })
  const curve = kaplanMeier(
    riskTable(
      times,
      cases.map((one) => read(one) !== null),
    ),
    { level },
  )
  const { estimate, lower, upper } = medianSurvival(curve)
  return { hours: estimate, lower, upper, cases: cases.length, reached }
}
