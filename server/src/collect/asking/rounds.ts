import type { AskingParts } from './parts.ts'
import type { Rules, StoredRule } from './rules.ts'
import { type Candidate, schedule } from './schedule.ts'
import { turnOf } from './timing.ts'

/** A turn that began longer ago was missed, such as while the server was off, and the next one is taken. */
const missed = 48 * 3_600_000
const batch = 500

/** Asks those whose turn it is, by rules that go by the calendar. Done twice, it asks nobody twice. */
export async function goRound(parts: AskingParts, rules: Rules): Promise<void> {
  for (const rule of await rules.active()) {
    if (rule.rule.when.kind === 'event') continue
    const turns = await turnsOf(parts, rule)
    for (let start = 0; start < turns.length; start += batch) {
      const some = turns.slice(start, start + batch)
      await schedule(parts, rule, await withPeople(parts, some))
    }
  }
}

export interface Turn {
  customerId: number
  cause: string
  dueAt: Date
}

/** Whose turn it is now. */
export async function turnsOf(parts: AskingParts, rule: StoredRule, now = parts.clock()): Promise<Turn[]> {
  const { when } = rule.rule
  if (when.kind === 'event') return []
  if (when.kind === 'date') {
    const at = new Date(when.at)
    if (at > now || at < rule.activeSince || now.getTime() - at.getTime() > missed) return []
  }
  const customers = await parts.choose(rule.rule)
  return customers.flatMap((customerId): Turn[] => {
    if (when.kind === 'date') return [{ customerId, cause: `date ${when.at} ${customerId}`, dueAt: now }]
    const turn = turnOf(when, rule, customerId, now)
    if (!turn || now.getTime() - turn.at.getTime() > missed) return []
    return [{ customerId, cause: `turn ${turn.turn} ${customerId}`, dueAt: now }]
  })
}

export async function withPeople(parts: AskingParts, turns: readonly Turn[]): Promise<Candidate[]> {
  // A customer is named by one of its identifiers.
  const people = await parts.readPeople(turns.map(({ customerId }) => customerId))
  return turns.flatMap(({ customerId, cause, dueAt }) => {
    const person = people.get(customerId)
    return person ? [{ person, identityId: person.emails[0]?.identityId ?? customerId, cause, about: {}, dueAt }] : []
  })
}
