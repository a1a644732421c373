import { StatsError } from '../errors.ts'
import { checkWhole } from '../foundation/checks.ts'
import { firstAbove } from '../foundation/sorted-search.ts'
import { binomial, type Random, shuffle } from '../random.ts'
import { drawHypergeometric } from './draw-hypergeometric.ts'
import { checkSeries } from './series.ts'

export interface RateChangePoint {
  /** index of the first period with the new rate, at the likeliest place */
  at: number
  /** rate of the periods before, and of those from `at` on */
  before: number
  after: number
  /** against one rate all along; it knows that every place was tried */
  pValue: number
  /** twice the log likelihood ratio at `at` */
  statistic: number
  /**
   * spread of the periods about the two rates over what chance alone gives; well above 1, days differ for other reasons
   * too
   */
  dispersion: number
}

export interface ChangePointOptions {
  random: Random
  /** `binomial` (default): events out of so many trials; `poisson`: events in so much time, or per so many visitors */
  law?: 'binomial' | 'poisson'
  /**
   * What is dealt anew to learn what chance does. `periods` (default): whole periods change places, right also when
   * days differ more than chance alone would have it. `counts`: the events are dealt out over all trials; sharper, and
   * for fewer than 8 periods the only choice, but any unrest between days counts as a change.
   */
  deal?: 'periods' | 'counts'
  /** 999 unless told otherwise */
  draws?: number
  /** periods that there must be on each side; 2 unless told otherwise */
  leastPeriods?: number
}

/**
 * Whether and when a rate (complaints per order, answers per invitation) changed from one value to another.
 *
 * In words: for each place, the likelihood of one rate before and one after, over that of a single rate; the place
 * where this ratio is largest. The p-value is the share of rearrangements whose largest ratio, over all places again,
 * is at least as large, with the real order counted as one of them. So it allows for the search, which a test at the
 * place found would not.
 *
 * It looks for one lasting step. A slow drift, or a rate where one high day follows another, also shows as a change.
 *
 * Source: Worsley (1983), "The power of likelihood ratio and cumulative sum tests for a change in a binomial
 * probability", Biometrika 70 (statistic, conditional law); Phipson & Smyth (2010) for counting the real order in.
 *
 * @param events in each period, whole numbers
 * @param exposures trials (`binomial`, whole numbers of at least the events) or exposure (`poisson`, above 0) of each
 *   period
 * @throws StatsError `too-few` for fewer than 4 periods (or twice `leastPeriods`), fewer than 8 with `periods`; `constant` when nothing ever happened, or always; `out-of-range` for counts that cannot be or fewer
 *   than 99 draws;
 *   `shape`, `not-finite`
 * @example
 * rateChangePoint([2, 1, 3, 2, 1, 9, 8, 11, 9, 10], new Array(10).fill(100), { random: createRandom(1) })
 * // { at: 5, before: 0.018, after: 0.094, … }
 */
export function rateChangePoint(
  events: ArrayLike<number>,
  exposures: ArrayLike<number>,
  options: ChangePointOptions,
): RateChangePoint {
  const { random, law = 'binomial', deal = 'periods', draws = 999, leastPeriods = 2 } = options
  checkWhole(leastPeriods, 'leastPeriods', 1, 1000)
  checkSeries(events, 'events', Math.max(deal === 'periods' ? 8 : 4, 2 * leastPeriods))
  checkSeries(exposures, 'exposures', 1)
  checkWhole(draws, 'draws', 99)
  const { x, n, allX, allN } = checked(events, exposures, law)
  const terms = law === 'binomial' ? binomialTerm : poissonTerm
  const whole = terms(allX, allN)

  const search = (counts: Float64Array, sizes: Float64Array) => {
    let best = { at: leastPeriods, gain: Number.NEGATIVE_INFINITY, x: 0, n: 0 }
    let beforeX = 0
    let beforeN = 0
    for (let at = 1; at <= counts.length - leastPeriods; at++) {
      beforeX += counts[at - 1]
      beforeN += sizes[at - 1]
      if (at < leastPeriods) continue
      const gain = terms(beforeX, beforeN) + terms(allX - beforeX, allN - beforeN)
      if (gain > best.gain) best = { at, gain, x: beforeX, n: beforeN }
    }
    return best
  }
  const found = search(x, n)
  const bar = found.gain - 1e-9 * Math.max(1, Math.abs(found.gain))
  const redeal = deal === 'periods' ? periodsDealer(x, n, random) : countsDealer(n, allX, allN, law, random)
  let count = 0
  for (let draw = 0; draw < draws; draw++) {
    const { counts, sizes } = redeal()
    if (search(counts, sizes).gain >= bar) count++
  }
  const before = found.x / found.n
  const after = (allX - found.x) / (allN - found.n)
  return {
    at: found.at,
    before,
    after,
    pValue: (count + 1) / (draws + 1),
    statistic: Math.max(0, 2 * (found.gain - whole)),
    dispersion: dispersionAbout(x, n, (i) => (i < found.at ? before : after), law),
  }
}

function checked(events: ArrayLike<number>, exposures: ArrayLike<number>, law: 'binomial' | 'poisson') {
  if (events.length !== exposures.length) {
    throw new StatsError(
      'shape',
      `There are ${events.length} events but ${exposures.length} exposures; give one of each per period.`,
    )
  }
  for (let i = 0; i < events.length; i++) {
    const size = exposures[i]
    if (!Number.isSafeInteger(events[i]) || events[i] < 0) {
      throw new StatsError('out-of-range', `events[${i}] is ${events[i]}; it must be a whole number of events.`)
    }
    if (law === 'binomial' && !(Number.isSafeInteger(size) && size >= Math.max(1, events[i]))) {
      throw new StatsError(
        'out-of-range',
        `exposures[${i}] is ${size}; it counts trials: at least 1, and no fewer than the ${events[i]} events. Leave empty periods out.`,
      )
    }
    if (!(size > 0)) {
      throw new StatsError('out-of-range', `exposures[${i}] is ${size}; it must be above 0. Leave empty periods out.`)
    }
  }
  const x = Float64Array.from(events)
  const n = Float64Array.from(exposures)
  const allX = x.reduce((sum, value) => sum + value, 0)
  const allN = n.reduce((sum, value) => sum + value, 0)
  if (allX === 0) throw new StatsError('constant', 'There are no events at all, so there is no rate that could change.')
  if (law === 'binomial' && allX === allN) {
    throw new StatsError('constant', 'Every trial is an event, so there is no rate that could change.')
  }
  return { x, n, allX, allN }
}

/** Log likelihood of x events in n trials at their own rate, without the constant. */
function binomialTerm(x: number, n: number): number {
  return (x > 0 ? x * Math.log(x / n) : 0) + (x < n ? (n - x) * Math.log((n - x) / n) : 0)
}

function poissonTerm(x: number, exposure: number): number {
  return x > 0 ? x * Math.log(x / exposure) : 0
}

/** Periods in random order, each with its events and its exposure. */
function periodsDealer(x: Float64Array, n: Float64Array, random: Random) {
  const order = Int32Array.from(x, (_, i) => i)
  const counts = new Float64Array(x.length)
  const sizes = new Float64Array(x.length)
  return () => {
    shuffle(random, order)
    for (let i = 0; i < order.length; i++) {
      counts[i] = x[order[i]]
      sizes[i] = n[order[i]]
    }
    return { counts, sizes }
  }
}

/**
 * All events dealt out over the periods at one rate, given how many there are: hypergeometric, or multinomial for
 * Poisson.
 */
function countsDealer(n: Float64Array, allX: number, allN: number, law: 'binomial' | 'poisson', random: Random) {
  const counts = new Float64Array(n.length)
  const edges = new Float64Array(n.length)
  for (let i = 0; i < n.length; i++) edges[i] = n[i] + (i > 0 ? edges[i - 1] : 0)
  const fewEvents = law === 'poisson' && allX < 20 * n.length
  const dealOneByOne = () => {
    counts.fill(0)
    for (let event = 0; event < allX; event++) counts[Math.min(firstAbove(edges, random() * allN), n.length - 1)]++
  }
  const dealByPeriod = () => {
    let leftX = allX
    let leftN = allN
    for (let i = 0; i < n.length; i++) {
      if (i === n.length - 1) counts[i] = leftX
      else if (law === 'binomial') counts[i] = drawHypergeometric(random, n[i], leftX, leftN)
      else counts[i] = binomial(random, leftX, Math.min(1, n[i] / leftN))
      leftX -= counts[i]
      leftN -= n[i]
    }
  }
  return () => {
    if (fewEvents) dealOneByOne()
    else dealByPeriod()
    return { counts, sizes: n }
  }
}

/** Pearson's chi-square about the two rates over its degrees of freedom. */
function dispersionAbout(
  x: Float64Array,
  n: Float64Array,
  rateOf: (i: number) => number,
  law: 'binomial' | 'poisson',
): number {
  let sum = 0
  for (let i = 0; i < x.length; i++) {
    const rate = rateOf(i)
    const variance = n[i] * rate * (law === 'binomial' ? 1 - rate : 1)
    // A side without any event (or without any other) fits its rate exactly.
    if (variance > 0) sum += (x[i] - n[i] * rate) ** 2 / variance
  }
  return sum / Math.max(1, x.length - 2)
}
