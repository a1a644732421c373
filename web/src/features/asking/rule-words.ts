import type { AskRuleInput } from '@esteem/contract'
import { locale } from '../../ui/format/locale.ts'
import { formatMoment } from '../../ui/format/moment.ts'
import { joinWords, toWords } from '../../ui/format/words.ts'
import { type Operator, operators, takesValue } from '../../ui/operators.ts'

/** When a rule asks, in a few words. */
export function whenWords({ when }: Pick<AskRuleInput, 'when'>, timeZone: string, inLocale = locale): string {
  if (when.kind === 'date') return `On ${formatMoment(when.at, timeZone, 'day-time', inLocale)}`
  if (when.kind === 'every') return `Each person every ${when.days} days`
  const where = when.where.map(({ property, ...rest }) => conditionWords(toWords(property).toLowerCase(), rest))
  return `${delayWords(when.delayHours)} ${when.event}${where.length > 0 ? `, where ${joinWords(where)}` : ''}`
}

function delayWords(hours: number): string {
  if (hours === 0) return 'Right after'
  if (hours % 24 === 0) return hours === 24 ? 'A day after' : `${hours / 24} days after`
  return hours === 1 ? 'An hour after' : `${hours} hours after`
}

function conditionWords(name: string, { operator, value }: { operator: Operator; value: string }): string {
  return `${name} ${operators[operator]}${takesValue(operator) ? ` ${value}` : ''}`
}

/** Whom a rule asks. */
export function whomWords({ share, quota, filters, segment, tiers }: AskRuleInput): string {
  const traits = filters.map(({ trait, ...rest }) => conditionWords(toWords(trait).toLowerCase(), rest))
  const parts = [
    segment && `segment ${segment.replaceAll('-', ' ')}`,
    tiers.length > 0 && `${tiers.join(' or ')} tier`,
    traits.length > 0 && `customers whose ${joinWords(traits)}`,
    share < 100 && `${share}% of people`,
    quota && `at most ${quota.most} ${quota.per === 'ever' ? 'in all' : `a ${quota.per}`}`,
  ].filter(Boolean)
  return parts.length > 0 ? parts.join(', ') : 'everybody'
}
