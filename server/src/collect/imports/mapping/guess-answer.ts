import { type ColumnReport, type FeedbackMetricId, feedbackMetrics, type ImportFieldId } from '@esteem/contract'
import { plainName } from './names.ts'

/** How the usual questions are told by their words, in the languages of Western Europe and in Chinese. */
const questions: [FeedbackMetricId, RegExp][] = [
  ['nps', /\bnps\b|recommend|empfehlen|recomend|recommand|consiglier|aanbevelen|推荐/],
  ['ces', /\bces\b|how easy|effort|einfach|aufwand|facil|esforco|esfuerzo|轻松|容易/],
  ['csat', /\bcsat\b|satisf|zufrieden|tevreden|满意/],
]

/** What the answers in a column measure, where its words and its numbers both say so; else null. */
export function guessAnswer(report: ColumnReport): ImportFieldId | null {
  const { column, kind, examples } = report
  const name = plainName(column)
  if (/\b(group|comment|why|reason)\b/.test(name)) return isComment(report) ? 'comment' : null
  const metric = kind === 'integer' ? questions.find(([, words]) => words.test(name))?.[0] : undefined
  if (metric) {
    const { lowest, highest } = feedbackMetrics[metric]
    const fits = examples.every((example) => Number(example) >= lowest! && Number(example) <= highest!)
    if (fits) return `score.${metric}`
  }
  return isComment(report) ? 'comment' : null
}

/** A column that asks one of the usual questions. */
export function isQuestion(report: ColumnReport): boolean {
  return guessAnswer(report)?.startsWith('score.') ?? false
}

function isComment({ kind, examples, column }: ColumnReport): boolean {
  const asks = /\b(comment|comments|why|reason|feedback|tell us|warum|grund|porque|pourquoi|motivo)\b|为什么/.test(
    plainName(column),
  )
  return kind === 'text' && asks && examples.length > 0
}
