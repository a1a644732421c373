import { StatsError } from '../errors.ts'

/** One known distribution of the population that weights should reproduce: its age groups, its regions … */
export type RakingMargin = {
  /** For messages and the report. */
  name: string
  /** For each answer, the index of its category, 0 to `targets.length − 1`. */
  categories: ArrayLike<number>
  /** For each category, its share or count in the population; only the proportions matter. */
  targets: ArrayLike<number>
}

/** A margin ready for raking: checked, copied into typed arrays, its targets scaled to sum to 1. */
export type CheckedMargin = { name: string; categories: Int32Array; targets: Float64Array }

/** Checks the margins against each other; every category with a target must have an answer, and the other way round. */
export function checkMargins(margins: readonly RakingMargin[]): CheckedMargin[] {
  if (margins.length === 0) throw new StatsError('empty', 'no margins: raking needs at least one known distribution')
  const n = margins[0].categories.length
  if (n === 0) throw new StatsError('empty', 'no answers: there is nothing to weight')
  return margins.map(({ name, categories, targets }) => {
    if (categories.length !== n)
      throw new StatsError(
        'shape',
        `margin "${name}" has ${categories.length} answers, margin "${margins[0].name}" ${n}: they must be the same answers`,
      )
    const shares = checkTargets(name, targets)
    const answers = new Int32Array(shares.length)
    const copy = new Int32Array(n)
    for (let i = 0; i < n; i++) {
      const category = categories[i]
      if (!(Number.isInteger(category) && category >= 0 && category < shares.length))
        throw new StatsError(
          'out-of-range',
          `answer ${i} has category ${category} in margin "${name}", which has ${shares.length} targets: use whole numbers 0 to ${shares.length - 1}`,
        )
      answers[category]++
      copy[i] = category
    }
    for (let k = 0; k < shares.length; k++) {
      if (shares[k] > 0 && answers[k] === 0)
        throw new StatsError(
          'empty',
          `category ${k} of margin "${name}" has a target but no answers: merge it with another category`,
        )
      if (shares[k] === 0 && answers[k] > 0)
        throw new StatsError(
          'out-of-range',
          `category ${k} of margin "${name}" has target 0 but ${answers[k]} answers: leave these answers out`,
        )
    }
    return { name, categories: copy, targets: shares }
  })
}

function checkTargets(name: string, targets: ArrayLike<number>): Float64Array {
  let sum = 0
  for (let k = 0; k < targets.length; k++) {
    if (!Number.isFinite(targets[k]))
      throw new StatsError('not-finite', `target ${k} of margin "${name}" is ${targets[k]}; it must be a number`)
    if (targets[k] < 0)
      throw new StatsError('out-of-range', `target ${k} of margin "${name}" is ${targets[k]}; it must not be negative`)
    sum += targets[k]
  }
  if (!(sum > 0 && Number.isFinite(sum)))
    throw new StatsError('out-of-range', `the targets of margin "${name}" sum to ${sum}; they must be shares or counts`)
  return Float64Array.from(targets, (target) => target / sum)
}
