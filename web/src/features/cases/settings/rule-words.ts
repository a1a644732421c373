import { type CaseCondition, feedbackMetrics } from '@esteem/contract'

/** What a rule looks for, in a line. */
export function conditionWords(condition: CaseCondition): string {
  if (condition.kind === 'score') {
    const { name, highest } = feedbackMetrics[condition.metric]
    return `${name}: ${condition.atMost} or less${highest === null ? '' : ` of ${highest}`}`
  }
  if (condition.kind === 'complaint') return `Messages whose reason is ${condition.reasons.join(', ')}`
  const words = condition.lists.flatMap((list) => list.words)
  const languages = condition.lists.map(({ language }) => language).join(', ')
  return `Any of ${words.length} words in ${languages}: ${words.slice(0, 4).join(', ')} …`
}

/** Words as they are typed, one a line or between commas, and back. */
export function readWords(text: string): string[] {
  return [...new Set(text.split(/[\n,]/).map((word) => word.trim()))].filter((word) => word !== '')
}
