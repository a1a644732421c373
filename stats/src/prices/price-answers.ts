import { StatsError } from '../errors.ts'
import { checkNoneNegative, checkWeights } from '../foundation/checks.ts'

/**
 * Four prices per respondent, in one currency unit: "at which price would this be … too cheap to be good; cheap, a bargain;
 * expensive, but worth considering; too expensive to consider?" `weights` are survey weights on any scale.
 */
export interface PriceAnswers {
  tooCheap: ArrayLike<number>
  cheap: ArrayLike<number>
  expensive: ArrayLike<number>
  tooExpensive: ArrayLike<number>
  weights?: ArrayLike<number> | undefined
}

/** What to do with a respondent who gives the same price twice. */
export type EqualPrices = 'set-aside' | 'keep'

/** The answers that make sense, and how many did not. */
export interface OrderedAnswers {
  /** tooCheap, cheap, expensive, tooExpensive of the respondents that are kept */
  prices: [Float64Array, Float64Array, Float64Array, Float64Array]
  weights: Float64Array
  /** index of each kept respondent in the input */
  kept: number[]
  /** respondents whose prices do not rise from too cheap to too expensive */
  intransitive: number
}

const questions = ['tooCheap', 'cheap', 'expensive', 'tooExpensive'] as const

/**
 * Sets aside respondents whose four prices do not rise from "too cheap" to "too expensive", as nothing can be read from
 * them, and counts them.
 *
 * @throws StatsError `empty`; `shape` for columns of unequal length; `not-finite`; `out-of-range` for a price or weight
 * below 0; `too-few` when fewer than two respondents with weight remain
 */
export function orderedAnswers(answers: PriceAnswers, equalPrices: EqualPrices): OrderedAnswers {
  const n = answers.tooCheap.length
  if (n === 0) throw new StatsError('empty', 'There are no price answers. Pass at least two respondents.')
  for (const question of questions) checkColumn(answers[question], question, n)
  if (answers.weights) checkWeights(answers.weights, n, { zero: 'allowed' })
  const kept: number[] = []
  let intransitive = 0
  for (let i = 0; i < n; i++) {
    const four = questions.map((question) => answers[question][i])
    const rises = (price: number, at: number) =>
      at === 0 || four[at - 1] < price || (equalPrices === 'keep' && four[at - 1] === price)
    if (!four.every(rises)) intransitive++
    else if (!answers.weights || answers.weights[i] > 0) kept.push(i)
  }
  if (kept.length < 2)
    throw new StatsError(
      'too-few',
      `${kept.length} of ${n} respondents can be used; ${intransitive} gave prices that do not rise. Ask more people.`,
    )
  const pick = (column: ArrayLike<number>) => Float64Array.from(kept, (i) => column[i])
  return {
    prices: [pick(answers.tooCheap), pick(answers.cheap), pick(answers.expensive), pick(answers.tooExpensive)],
    weights: answers.weights ? pick(answers.weights) : new Float64Array(kept.length).fill(1),
    kept,
    intransitive,
  }
}

function checkColumn(column: ArrayLike<number>, name: string, n: number): void {
  if (column.length !== n)
    throw new StatsError('shape', `${name} has ${column.length} values where tooCheap has ${n}. Align the columns.`)
  checkNoneNegative(column, name)
}
