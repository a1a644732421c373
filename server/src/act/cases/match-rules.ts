import type { CasePriority, CaseReason, CaseRule } from '@esteem/contract'
import { casePriorities } from '@esteem/contract'
import { findWord } from './words.ts'

/** What was said, as far as rules look at it. */
export interface Saying {
  event: string
  metric: string
  score: number | null
  text: string
  language: string
  /** Of a message. */
  reason: string
}

export interface Matched {
  reason: CaseReason
  priority: CasePriority
  ruleName: string
  /** What it was: the score, or the word that was found. */
  found: string
}

const reasons = { score: 'low-score', words: 'words', complaint: 'complaint' } as const

/** The most pressing rule that what was said meets; null where it meets none. */
export function matchRules(saying: Saying, rules: readonly CaseRule[]): Matched | null {
  const matched = rules.flatMap(({ enabled, name, priority, condition }): Matched[] => {
    const found = enabled ? meets(saying, condition) : null
    return found === null ? [] : [{ reason: reasons[condition.kind], priority, ruleName: name, found }]
  })
  return matched.sort((a, b) => casePriorities.indexOf(a.priority) - casePriorities.indexOf(b.priority))[0] ?? null
}

function meets(saying: Saying, condition: CaseRule['condition']): string | null {
  if (condition.kind === 'score')
    return saying.metric === condition.metric && saying.score !== null && saying.score <= condition.atMost
      ? String(saying.score)
      : null
  if (condition.kind === 'complaint') {
    if (saying.event !== 'Message Received') return null
    const reason = saying.reason.trim().toLowerCase()
    return condition.reasons.find((each) => each.toLowerCase() === reason) ?? null
  }
  if (saying.text === '') return null
  const language = saying.language.toLowerCase().split('-')[0]
  const lists = condition.lists.filter((list) => language === '' || list.language.split('-')[0] === language)
  return findWord(
    saying.text,
    lists.flatMap(({ words }) => words),
  )
}
