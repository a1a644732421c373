import type { AskRuleInput } from '@esteem/contract'

/** When a rule asks, in a few words. */
export function whenWords({ when }: Pick<AskRuleInput, 'when'>): string {
  if (when.kind === 'date') return `On ${when.at.slice(0, 10)}`
  if (when.kind === 'every') return `Each person every ${when.days} days`
  return `${delayWords(when.delayHours)} ${when.event}`
}

function delayWords(hours: number): string {
  if (hours === 0) return 'Right after'
  if (hours % 24 === 0) return hours === 24 ? 'A day after' : `${hours / 24} days after`
  return hours === 1 ? 'An hour after' : `${hours} hours after`
}

/** Whom a rule asks, where that is not everybody. */
export function whomWords({ share, quota, filters, segment, tier }: AskRuleInput): string {
  const parts = [
    segment && `segment ${segment.replaceAll('-', ' ')}`,
    tier && `${tier} tier`,
    filters.length > 0 && `${filters.length} ${filters.length === 1 ? 'condition' : 'conditions'}`,
    share < 100 && `${share} % of people`,
    quota && `at most ${quota.most} ${quota.per === 'ever' ? 'in all' : `a ${quota.per}`}`,
  ].filter(Boolean)
  return parts.length > 0 ? parts.join(', ') : 'everybody'
}
