import type { AskRuleInput } from '@esteem/contract'
import { placeOf } from './matches.ts'

const hour = 3_600_000
const day = 24 * hour
/** Told later than that after it should have been asked, it is an old matter. */
const latest = day

/** When somebody is asked about something that happened; null: it is too long ago, or was before the rule. */
export function dueAfter(
  when: Extract<AskRuleInput['when'], { kind: 'event' }>,
  happened: number,
  activeSince: Date,
  now: Date,
): Date | null {
  const due = happened + when.delayHours * hour
  if (happened < activeSince.getTime() || due < now.getTime() - latest) return null
  return new Date(Math.max(due, now.getTime()))
}

/** A person's latest turn in a rule that comes round: which it is, and when it began; null before the first. */
export function turnOf(
  { days }: Extract<AskRuleInput['when'], { kind: 'every' }>,
  rule: { ruleId: number; activeSince: Date },
  personId: number,
  now: Date,
): { turn: number; at: Date } | null {
  const first = rule.activeSince.getTime() + placeOf(rule.ruleId, personId) * days * day
  const turn = Math.floor((now.getTime() - first) / (days * day))
  return turn < 0 ? null : { turn, at: new Date(first + turn * days * day) }
}

/** From when on a quota counts. */
export function quotaFrom(per: 'day' | 'week' | 'month' | 'ever', now: Date): Date {
  const length = { day, week: 7 * day, month: 30 * day, ever: now.getTime() }[per]
  return new Date(now.getTime() - length)
}
