import type { AnswerFlag } from '@esteem/contract'
import type { Answered } from './read-answers.ts'

export interface Manner {
  /** Nobody sees the field that was filled. */
  trapped: boolean
  /** A page that ran says when it began and how long it was looked at. */
  timed: boolean
  /** It came from a program of the business, where times mean nothing. */
  byProgram: boolean
  durationMs: number | null
  /** The median of those who finished this version before, where there are enough of them. */
  usualMs: number | null
}

/** Fewer questions than this can be answered in a blink, such as the one in an e-mail. */
const fewest = 3
const fastestPossibleMs = 150
const fastestReadMs = 700
const shareOfUsual = 0.33
const alikeRows = 5
const alikeScales = 6

/** What is odd about finished answers. They are kept whatever it is. */
export function flagAnswers(answered: readonly Answered[], manner: Manner): AnswerFlag[] {
  const flags: AnswerFlag[] = []
  const { durationMs, usualMs, byProgram } = manner
  const many = answered.length >= fewest && durationMs !== null && !byProgram
  const impossible = many && durationMs < answered.length * fastestPossibleMs
  if (manner.trapped || impossible || (!manner.timed && !byProgram)) flags.push('bot')
  else if (
    many &&
    (durationMs < answered.length * fastestReadMs || (usualMs !== null && durationMs < usualMs * shareOfUsual))
  )
    flags.push('speeder')
  if (isStraight(answered)) flags.push('straight-line')
  return flags
}

/** The same place of the scale in every row of a matrix, or in every scale of the survey. */
function isStraight(answered: readonly Answered[]): boolean {
  const scales = answered.filter(({ question }) => question.answer === 'scale')
  const matrices = Map.groupBy(
    scales.filter(({ question }) => question.kind === 'matrix'),
    ({ question }) => question.path[0],
  )
  const alike = (answers: readonly Answered[], least: number) =>
    answers.length >= least && new Set(answers.map(({ label }) => label)).size === 1
  return [...matrices.values()].some((rows) => alike(rows, alikeRows)) || alike(scales, alikeScales)
}
