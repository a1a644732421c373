import { type CaseEntry, type CaseOutcome, type CasePriority, caseOutcomes } from '@esteem/contract'
import { priorityNames } from '../case-words.ts'

const why: Record<string, string> = {
  'not-helped': 'as it had not helped',
  'said-again': 'as the customer complained again',
  'by-hand': 'by hand',
}

/** What was done, as a sentence. */
export function entryWords({ action, by, detail }: CaseEntry, nameOf: (accountId: unknown) => string): string {
  const own = by === 'Esteem'
  switch (action) {
    case 'opened':
      return own ? `Opened by the rule “${detail.rule}” (${detail.found})` : `Opened by ${by}`
    case 'said':
      return `More was said, which meets “${detail.rule}”`
    case 'changed':
      return detail.before === null || detail.before === undefined
        ? 'What was said has changed'
        : `What was said has changed; the score was ${detail.before}`
    case 'assigned':
      return `${by} gave it to ${detail.to === null ? 'nobody' : nameOf(detail.to)}`
    case 'priority':
      return `${by} changed the priority from ${priority(detail.from)} to ${priority(detail.to)}`
    case 'waiting':
      return `${by} said that it is the customer’s turn`
    case 'open':
      return `${by} said that it is our turn`
    case 'note':
      return `Note by ${by}`
    case 'answered':
      return `${by} answered by mail`
    case 'answered-elsewhere':
      return `${by} answered elsewhere`
    case 'closed': {
      const outcome = caseOutcomes[detail.outcome as CaseOutcome]?.name.toLowerCase() ?? 'closed'
      return `${by} closed it: ${outcome}${detail.ask ? '; the customer is asked whether it helped' : ''}`
    }
    case 'reopened':
      return `Reopened ${own ? why[String(detail.why)] : `by ${by}`}`
    case 'helped':
      return 'The customer said that it helped'
    case 'not-helped':
      return 'The customer said that it did not help'
    case 'escalated':
      return detail.to ? `Overdue: told ${detail.to}` : 'Overdue: there was nobody to tell by mail'
  }
}

const priority = (value: unknown) => priorityNames[value as CasePriority]?.toLowerCase() ?? String(value)
