import {
  type CaseMedian,
  type CasePriority,
  type CaseRow,
  type CaseState,
  type CaseStatement,
  type FeedbackMetricId,
  feedbackMetrics,
} from '@esteem/contract'
import { locale } from '../../ui/format/locale.ts'

export const priorityNames: Record<CasePriority, string> = {
  urgent: 'Urgent',
  high: 'High',
  normal: 'Normal',
  low: 'Low',
}

export const stateNames: Record<CaseState, string> = {
  open: 'Open',
  waiting: 'Their turn',
  reopened: 'Reopened',
  closed: 'Closed',
}

export const tierNames = { top: 'Top 5%', high: 'Next 15%', middle: 'Next 30%', low: 'Other half' } as const

/** “2 of 10, likelihood to recommend”; null for what has no score. */
export function scoreWords({ metric, score }: Pick<CaseStatement, 'metric' | 'score'>): string | null {
  if (score === null) return null
  const known = metric in feedbackMetrics ? feedbackMetrics[metric as FeedbackMetricId] : null
  if (!known) return `Scored ${score}`
  if (metric === 'helped') return score > 0 ? 'It helped' : 'It did not help'
  return `${score}${known.highest === null ? '' : ` of ${known.highest}`}, ${known.name.toLowerCase()}`
}

/** How what was said came: as a message, a review, an answer. */
export function sayingWords({ event, channel, metric }: CaseStatement): string {
  if (event === 'Message Received') return channel ? `Message by ${channel}` : 'Message'
  if (event === 'Message Sent') return 'Our answer'
  if (event === 'Review Posted') return 'Review'
  if (event === 'Mention Found') return 'Mention'
  return metric === 'helped' ? 'Asked whether it helped' : 'Answer to a survey'
}

const units = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const

/** “3 hours” or “2 days”: how far apart two moments are, in the largest unit that fits twice. */
export function spanWords(milliseconds: number): string {
  const span = Math.abs(milliseconds)
  const [unit, size] = units.find(([, size]) => span >= 2 * size) ?? units[2]
  const count = Math.max(1, Math.floor(span / size))
  return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(count)
}

export function dueWords({ dueAt, state, overdue }: Pick<CaseRow, 'dueAt' | 'state' | 'overdue'>, now: number): string {
  if (state === 'closed') return 'Closed'
  const left = Date.parse(dueAt) - now
  return overdue || left <= 0 ? `${spanWords(left)} overdue` : `Due in ${spanWords(left)}`
}

/** Hours as people say them: minutes below two, days above two days. */
export function hoursWords(hours: number | null): string {
  return hours === null ? '–' : spanWords(hours * 3_600_000)
}

/** How sure a median is: its interval, or why there is none yet. */
export function medianWords({ hours, lower, upper, cases }: CaseMedian): string {
  if (cases === 0) return 'no cases yet'
  if (hours === null) return 'not half of them yet'
  if (lower === null && upper === null) return 'too few to say how sure'
  if (upper === null) return `${hoursWords(lower)} or more`
  return lower === null ? `at most ${hoursWords(upper)}` : `${hoursWords(lower)} to ${hoursWords(upper)}`
}
