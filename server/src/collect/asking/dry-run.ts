import {
  type AskRuleInput,
  type DryRun,
  type DryRunOutcome,
  type InvitationReason,
  invitationReasons,
} from '@esteem/contract'
import { placeOf } from './matches.ts'
import type { AskingParts } from './parts.ts'
import { withPeople } from './rounds.ts'
import type { StoredRule } from './rules.ts'
import { askedLately, type Candidate, candidatesOf, causeOf } from './schedule.ts'
import { quotaFrom } from './timing.ts'

const day = 86_400_000
const lookedBack = 30
const mostEvents = 5_000
const mostPeople = 5_000
const mostExamples = 50

interface Verdict {
  customerId: number
  identityId: number
  outcome: DryRunOutcome
  reason: InvitationReason | null
  at: Date
}

const words: Record<DryRunOutcome, string> = {
  asked: 'Would be asked',
  held: 'Would wait',
  refused: 'Would not be asked',
  'not-in-share': 'Not among the share that is asked',
  filtered: 'Not whom the rule is for',
  'over-quota': 'Beyond the most that are asked',
  'asked-lately': 'Would be asked only once',
  'no-address': 'No e-mail address',
  'too-old': 'Too long ago',
}

/** Who would be asked, judged by what the policy says at this moment; nothing is written down. */
export async function dryRun(
  parts: AskingParts,
  surveyId: string,
  rule: AskRuleInput,
  ruleId: number | undefined,
): Promise<DryRun> {
  const now = parts.clock()
  const from = new Date(now.getTime() - lookedBack * day)
  // As if it had been there all the while.
  const stored: StoredRule = {
    ruleId: ruleId ?? 0,
    surveyId,
    state: 'active',
    rule,
    activeSince: from,
    createdAt: from,
  }
  const { basis, candidates, others } =
    rule.when.kind === 'event' ? await byEvents(parts, stored) : await byCalendar(parts, stored)
  const verdicts = [...others, ...(await judge(parts, stored, candidates))]
  const names = await parts.namesOf(verdicts.slice(0, mostExamples).map(({ identityId }) => identityId))
  return {
    basis,
    people: verdicts.length,
    outcomes: countsOf(verdicts),
    examples: verdicts.slice(0, mostExamples).map(({ customerId, identityId, outcome, reason, at }) => ({
      customerId,
      name: names.get(identityId)?.name ?? null,
      outcome,
      words: wordsOf(outcome, reason),
      at: at.toISOString(),
    })),
  }
}

interface Looked {
  basis: string
  candidates: Candidate[]
  others: Verdict[]
}

async function byEvents(parts: AskingParts, rule: StoredRule): Promise<Looked> {
  const { when } = rule.rule
  if (when.kind !== 'event') throw new Error('unreachable: the rule does not go by events')
  const happened = await parts.readHappened({ event: when.event, from: rule.activeSince, limit: mostEvents })
  // A trigger of the last weeks is judged as if it happened now.
  const now = parts.clock().getTime()
  const asNow = happened.map((one) => ({ ...one, time: now }))
  const { candidates, filtered } = await candidatesOf(parts, rule, asNow)
  const times = new Map(happened.map((one) => [causeOf(one), one.time]))
  const dueOf = (cause: string) => new Date((times.get(cause) ?? now) + when.delayHours * 3_600_000)
  const people = await parts.readPeople(filtered.map(({ identityId }) => identityId))
  const more = happened.length === mostEvents ? `the newest ${mostEvents}` : `all ${happened.length}`
  return {
    basis: `${when.event} of the last ${lookedBack} days (${more}), as if each had happened now`,
    candidates: candidates.map((candidate) => ({ ...candidate, dueAt: dueOf(candidate.cause) })),
    others: filtered.flatMap(({ identityId }) => {
      const customerId = people.get(identityId)?.customerId
      return customerId
        ? [{ customerId, identityId, outcome: 'filtered' as const, reason: null, at: new Date(now) }]
        : []
    }),
  }
}

async function byCalendar(parts: AskingParts, rule: StoredRule): Promise<Looked> {
  const chosen = await parts.choose(rule.rule)
  const { when } = rule.rule
  const now = parts.clock()
  const looked = chosen.slice(-mostPeople).reverse()
  const dueOf = (customerId: number) => {
    if (when.kind === 'date') return new Date(when.at)
    const period = when.kind === 'every' ? when.days * day : 0
    return new Date(now.getTime() + placeOf(rule.ruleId, customerId) * period)
  }
  const turns = looked.map((customerId) => ({ customerId, cause: `dry ${customerId}`, dueAt: dueOf(customerId) }))
  return {
    basis:
      looked.length < chosen.length
        ? `the newest ${looked.length} of ${chosen.length} customers whom the rule is for`
        : `all ${chosen.length} customers whom the rule is for`,
    candidates: await withPeople(parts, turns),
    others: [],
  }
}

async function judge(parts: AskingParts, rule: StoredRule, candidates: readonly Candidate[]): Promise<Verdict[]> {
  const { share, quota, onceInDays, when, priority, channel } = rule.rule
  const seen = new Set<number>()
  // When the quota's places were taken, in the order of time.
  const places: number[] = []
  const kept: (Verdict & { candidate: Candidate })[] = []
  for (const candidate of [...candidates].sort((a, b) => a.dueAt.getTime() - b.dueAt.getTime())) {
    const { person, dueAt } = candidate
    while (quota && places.length > 0 && places[0] <= quotaFrom(quota.per, dueAt).getTime()) places.shift()
    const lately = async () =>
      (seen.has(person.customerId) && (onceInDays > 0 || when.kind !== 'event')) ||
      (rule.ruleId > 0 && (await askedLately(parts.postgres, rule, person, dueAt, candidate.cause)))
    const outcome: DryRunOutcome =
      channel === 'email' && person.emails.length === 0
        ? 'no-address'
        : placeOf(rule.ruleId, person.customerId) * 100 >= share
          ? 'not-in-share'
          : (await lately())
            ? 'asked-lately'
            : quota && places.length >= quota.most
              ? 'over-quota'
              : 'asked'
    if (outcome === 'asked') {
      seen.add(person.customerId)
      places.push(dueAt.getTime())
    }
    const { customerId } = person
    kept.unshift({ customerId, identityId: candidate.identityId, outcome, reason: null, at: dueAt, candidate })
  }
  const asked = kept.filter(({ outcome }) => outcome === 'asked')
  const weighed = await parts.foresee(
    asked.map(({ candidate }) => candidate.person),
    { purpose: 'survey', priority },
  )
  const decisions = new Map(asked.map((verdict, index) => [verdict, weighed[index]]))
  return kept.map((verdict): Verdict => {
    const { candidate: _, ...rest } = verdict
    const decision = decisions.get(verdict)
    // A quiet hour at this moment says nothing about the moment at which they would be asked.
    if (!decision || decision.outcome === 'allowed' || decision.reason === 'quiet-hours') return rest
    return { ...rest, outcome: decision.outcome, reason: decision.reason }
  })
}

function wordsOf(outcome: DryRunOutcome, reason: InvitationReason | null): string {
  return reason
    ? `${words[outcome]}: ${invitationReasons[reason][0].toLowerCase()}${invitationReasons[reason].slice(1)}`
    : words[outcome]
}

function countsOf(verdicts: readonly Verdict[]): DryRun['outcomes'] {
  const counts = new Map<string, DryRun['outcomes'][number]>()
  for (const { outcome, reason } of verdicts) {
    const key = `${outcome} ${reason}`
    const count = counts.get(key) ?? { outcome, reason, words: wordsOf(outcome, reason), people: 0 }
    counts.set(key, { ...count, people: count.people + 1 })
  }
  return [...counts.values()].sort(
    (a, b) =>
      Number(b.outcome === 'asked') - Number(a.outcome === 'asked') ||
      b.people - a.people ||
      a.words.localeCompare(b.words),
  )
}
