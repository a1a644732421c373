import { StatsError } from '../errors.ts'
import type { RakingMargin } from './raking-margins.ts'

/** How the answers came about, as far as their precision depends on it. All arrays run parallel to the answers. */
export type SurveyDesign = {
  /** Groups that were sampled separately, as whole numbers. */
  strata?: ArrayLike<number>
  /** Answers that belong together (one customer's, one shop's), as whole numbers; numbering may restart in each stratum. */
  clusters?: ArrayLike<number>
  /**
   * How many clusters (people, when there are no clusters) the population or the answer's stratum has, where that is
   * not many times more than were asked: the interval then narrows to nothing as all are asked.
   */
  populationSizes?: number | ArrayLike<number>
  /** The raking that made the weights, so that what the margins explain no longer counts as uncertain. */
  raking?: { margins: readonly RakingMargin[]; startWeights?: ArrayLike<number> }
}

/** The variance of a sum of contributions; degrees of freedom are clusters less strata. */
export type DesignVariance = {
  variance: number
  degreesOfFreedom: number
  /** The largest part of any stratum's population that was not asked: 1 for a large population, 0 for a census. */
  unasked: number
}

/**
 * The variance of a weighted sum under the design, treating each cluster's total as one observation.
 *
 * In words: within each stratum, (1 − share asked) · c / (c − 1) · sum of squared deviations of the c cluster totals from
 * their mean; summed over strata. A stratum with a single cluster is compared with zero, the mean of all contributions,
 * which overstates its part.
 *
 * Source: Särndal, Swensson & Wretman 1992, "Model Assisted Survey Sampling", §4.6 and §5.5; Lumley 2010, "Complex Surveys", §2.1.
 *
 * @param contributions each answer's weighted influence on the estimate; they sum to about zero
 */
export function designVariance(contributions: Float64Array, design: SurveyDesign): DesignVariance {
  const n = contributions.length
  const { strata, clusters } = design
  checkLabels(strata, n, 'strata')
  checkLabels(clusters, n, 'clusters')
  const groups = new Map<number, { totals: Iterable<number>; count: number; first: number }>()
  if (!strata && !clusters) groups.set(0, { totals: contributions, count: n, first: 0 })
  else {
    const byStratum = new Map<number, { totals: Map<number, number>; first: number }>()
    for (let i = 0; i < n; i++) {
      const label = strata ? strata[i] : 0
      let stratum = byStratum.get(label)
      if (!stratum) byStratum.set(label, (stratum = { totals: new Map(), first: i }))
      const cluster = clusters ? clusters[i] : i
      stratum.totals.set(cluster, (stratum.totals.get(cluster) ?? 0) + contributions[i])
    }
    for (const [label, { totals, first }] of byStratum)
      groups.set(label, { totals: [...totals.values()], count: totals.size, first })
  }
  let variance = 0
  let count = 0
  let unasked = 0
  for (const { totals, count: c, first } of groups.values()) {
    count += c
    let sum = 0
    for (const total of totals) sum += total
    const centre = c > 1 ? sum / c : 0
    let squares = 0
    for (const total of totals) squares += (total - centre) ** 2
    const left = unaskedPart(design.populationSizes, c, first, n)
    unasked = Math.max(unasked, left)
    variance += left * (c > 1 ? c / (c - 1) : 1) * squares
  }
  return { variance, degreesOfFreedom: count - groups.size, unasked }
}

/** Each cluster's sum of weights: how much of the whole each independent unit carries. */
export function clusterWeights(weights: ArrayLike<number>, { strata, clusters }: SurveyDesign): ArrayLike<number> {
  if (!clusters) return weights
  const sums = new Map<string, number>()
  for (let i = 0; i < weights.length; i++) {
    const label = `${strata ? strata[i] : 0} ${clusters[i]}`
    sums.set(label, (sums.get(label) ?? 0) + weights[i])
  }
  return [...sums.values()]
}

/** The part of the population that was not asked, 1 when its size is not given. */
function unaskedPart(sizes: SurveyDesign['populationSizes'], asked: number, index: number, n: number): number {
  if (sizes === undefined) return 1
  if (typeof sizes !== 'number' && sizes.length !== n)
    throw new StatsError('shape', `${sizes.length} populationSizes for ${n} answers: each answer needs one`)
  const size = typeof sizes === 'number' ? sizes : sizes[index]
  if (!(size >= asked && Number.isFinite(size)))
    throw new StatsError(
      'out-of-range',
      `the population of answer ${index} has size ${size}, but ${asked} were asked: give a number at least as large`,
    )
  return 1 - asked / size
}

function checkLabels(labels: ArrayLike<number> | undefined, n: number, name: string): void {
  if (!labels) return
  if (labels.length !== n)
    throw new StatsError('shape', `${labels.length} ${name} for ${n} answers: each answer needs one`)
  for (let i = 0; i < n; i++)
    if (!Number.isInteger(labels[i]))
      throw new StatsError('not-finite', `${name}[${i}] is ${labels[i]}; labels are whole numbers`)
}
