import { feedbackMetrics, type QuestionSummary } from '@esteem/contract'
import { formatShare } from '../../../ui/format/count.ts'

export interface NewestScore {
  name: string
  /** Such as `+32` or `4.2 of 5`. */
  figure: string
  answers: number
}

/** The figure of the first question that measures something; null before anybody has answered one. */
export function newestScore(questions: readonly QuestionSummary[]): NewestScore | null {
  const question = questions.find(({ metric, answered }) => metric !== null && answered > 0)
  if (!question?.metric) return null
  const { name, summary, highest } = feedbackMetrics[question.metric]
  const figure = summary === 'nps' ? npsOf(question) : meanOf(question, highest)
  return figure === null ? null : { name: summary === 'nps' ? 'NPS' : name, figure, answers: question.answered }
}

/** As asked from 0 to 10; on any other scale the metric's page has it. */
function npsOf({ counts }: QuestionSummary): string | null {
  const steps = counts.map(({ value, count }) => ({ step: Number(value), count }))
  const all = steps.reduce((sum, { count }) => sum + count, 0)
  if (all === 0 || steps.some(({ step }) => !(step >= 0 && step <= 10))) return null
  const share = (fits: (step: number) => boolean) =>
    steps.reduce((sum, { step, count }) => sum + (fits(step) ? count : 0), 0) / all
  const score = Math.round(100 * (share((step) => step >= 9) - share((step) => step <= 6)))
  return score > 0 ? `+${score}` : `${score}`.replace('-', '−')
}

function meanOf({ mean }: QuestionSummary, highest: number | null): string | null {
  if (mean === null) return null
  if (highest === 1) return formatShare(mean)
  return highest === null ? mean.toFixed(2) : `${mean.toFixed(1)} of ${highest}`
}
