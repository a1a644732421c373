import { StatsError } from '../errors.ts'
import { checkLevel } from '../foundation/checks.ts'
import { sortedQuantile } from '../foundation/sorted-quantile.ts'
import { customerRandom } from './customer-random.ts'
import { checkDiscounting, discountedPurchases } from './discounted-purchases.ts'
import { expectedPurchases } from './expected-purchases.ts'
import { expectedSpend } from './expected-spend.ts'
import { type CustomerRow, type Future, futureSampler, spentSoFar } from './future-sampler.ts'
import type { CustomerHistories } from './predict-customers.ts'
import { futureParameters, type LifetimeOptions } from './predict-lifetime-values.ts'
import { type PredictionArrays, predictionArrays } from './prediction.ts'
import { needSpend } from './spend-input.ts'

/**
 * Totals of groups in every draw: matrices of groups × draws, row by row. Those of several workers are added up by
 * `addGroupTotals`.
 */
export interface GroupTotalDraws {
  groups: number
  draws: number
  customers: Float64Array
  expectedPurchases: Float64Array
  expectedValue?: Float64Array
  purchases: Float64Array
  value?: Float64Array
}

export interface GroupTotalOptions extends Omit<LifetimeOptions, 'discountRate'> {
  /** 0 (the default) for plain totals within `horizon`; above 0, purchases and values are discounted. */
  discountRate?: number
}

export interface GroupTotals {
  customers: Float64Array
  purchases: PredictionArrays
  /** Total value; with `spendFit` only. */
  value?: PredictionArrays
}

/**
 * Predicts the total of each group's purchases, and of their value, with intervals that are right for the sum.
 *
 * In every draw, one set of parameters is shared by all customers, so what is unknown of them does not average out
 * over a group as the customers' own chances do. (Adding the ends of the customers' intervals would be far too wide;
 * treating customers as independent, too narrow.)
 *
 * Source: as `predictCustomers`; for sums see Gelman et al. 2013, "Bayesian Data Analysis", section 1.3.
 *
 * @param groups group number of each customer, from 0
 * @returns one entry a group; a group without customers has totals of 0
 * @throws StatsError for group numbers or rows that cannot be
 * @example predictGroupTotals({ x, tx, T, meanSpend }, segmentOf, { fit, spendFit, horizon: 52, seed: 1 }).value.lower[0]
 */
export function predictGroupTotals(
  histories: CustomerHistories,
  groups: ArrayLike<number>,
  options: GroupTotalOptions,
): GroupTotals {
  let count = 0
  for (let i = 0; i < groups.length; i++) if (groups[i] >= count) count = groups[i] + 1
  return summariseGroupTotals(drawGroupTotals(histories, groups, count, options), options.level)
}

/**
 * The draws behind `predictGroupTotals`, for a part of the customers: each worker draws its rows (with their
 * `firstIndex` and the common `seed`), and `addGroupTotals` and `summariseGroupTotals` do the rest.
 *
 * @param groupCount number of groups in the whole
 * @throws StatsError as `predictGroupTotals`
 * @example drawGroupTotals(histories, segmentOf, 12, { fit, horizon: 52, seed: 1, firstIndex: 0 })
 */
export function drawGroupTotals(
  histories: CustomerHistories,
  groups: ArrayLike<number>,
  groupCount: number,
  options: GroupTotalOptions,
): GroupTotalDraws {
  const { fit, spendFit, draws = 400, seed, firstIndex = 0, discountRate = 0, horizon } = options
  const discounting = checkDiscounting({ discountRate, horizon })
  const { x, tx, T } = histories
  const expected =
    discountRate > 0
      ? discountedPurchases(fit.model, histories, discounting)
      : expectedPurchases(fit.model, histories, discounting.horizon)
  const spending = needSpend(histories, spendFit)
  const each = spendFit && expectedSpend(spendFit.model, spending)
  checkGroups(groups, x.length, groupCount)
  const parameters = futureParameters(options, draws)
  const sample = futureSampler(discounting)
  const future: Future = { purchases: 0, value: 0 }
  const totals: GroupTotalDraws = {
    groups: groupCount,
    draws,
    customers: new Float64Array(groupCount),
    expectedPurchases: new Float64Array(groupCount),
    purchases: new Float64Array(groupCount * draws),
  }
  if (each) {
    totals.expectedValue = new Float64Array(groupCount)
    totals.value = new Float64Array(groupCount * draws)
  }
  for (let i = 0; i < x.length; i++) {
    const group = groups[i]
    const random = customerRandom(seed, firstIndex + i)
    const row: CustomerRow = [x[i], tx[i], T[i], ...spentSoFar(spending, i)]
    totals.customers[group]++
    totals.expectedPurchases[group] += expected[i]
    if (each) totals.expectedValue![group] += expected[i] * each[i]
    for (let k = 0, at = group * draws; k < draws; k++, at++) {
      sample(parameters[k], row, random, future)
      totals.purchases[at] += future.purchases
      if (totals.value) totals.value[at] += future.value
    }
  }
  return totals
}

function checkGroups(groups: ArrayLike<number>, customers: number, groupCount: number): void {
  if (groups.length !== customers) {
    throw new StatsError('shape', `groups has ${groups.length} rows, x ${customers}: give each customer a group.`)
  }
  for (let i = 0; i < customers; i++) {
    if (!(groups[i] >= 0 && groups[i] < groupCount && groups[i] % 1 === 0)) {
      throw new StatsError(
        'out-of-range',
        `groups[${i}] is ${groups[i]}: group numbers run from 0 to ${groupCount - 1}.`,
      )
    }
  }
}

/**
 * Adds up the draws of parts of the customers.
 *
 * Source: as `predictGroupTotals`.
 *
 * @throws StatsError `shape` when the parts differ in groups or draws, `empty` without parts
 * @example summariseGroupTotals(addGroupTotals(partsOfTheWorkers))
 */
export function addGroupTotals(parts: readonly GroupTotalDraws[]): GroupTotalDraws {
  if (parts.length === 0) throw new StatsError('empty', 'There are no parts to add up.')
  const [{ groups, draws }] = parts
  for (const part of parts) {
    if (part.groups !== groups || part.draws !== draws || !part.value !== !parts[0].value) {
      throw new StatsError('shape', 'The parts differ in their groups or draws: draw them with the same options.')
    }
  }
  const add = (pick: (part: GroupTotalDraws) => Float64Array) => {
    const sum = new Float64Array(pick(parts[0]).length)
    for (const part of parts) {
      const values = pick(part)
      for (let i = 0; i < sum.length; i++) sum[i] += values[i]
    }
    return sum
  }
  const totals: GroupTotalDraws = {
    groups,
    draws,
    customers: add((part) => part.customers),
    expectedPurchases: add((part) => part.expectedPurchases),
    purchases: add((part) => part.purchases),
  }
  if (!parts[0].value) return totals
  return { ...totals, expectedValue: add((part) => part.expectedValue!), value: add((part) => part.value!) }
}

/**
 * Estimates and intervals of the groups' totals from their draws; source: as `predictGroupTotals`.
 *
 * @throws StatsError for a level outside (0, 1)
 * @example summariseGroupTotals(totals, 0.9).purchases.upper
 */
export function summariseGroupTotals(totals: GroupTotalDraws, level = 0.95): GroupTotals {
  checkLevel(level)
  const { groups, draws, customers } = totals
  const summarise = (estimate: Float64Array, drawn: Float64Array): PredictionArrays => {
    const summary = { ...predictionArrays(groups), estimate }
    for (let g = 0; g < groups; g++) {
      const sorted = drawn.slice(g * draws, (g + 1) * draws).sort()
      summary.lower[g] = sortedQuantile(sorted, (1 - level) / 2)
      summary.upper[g] = sortedQuantile(sorted, (1 + level) / 2)
    }
    return summary
  }
  const purchases = summarise(totals.expectedPurchases, totals.purchases)
  if (!totals.value) return { customers, purchases }
  return { customers, purchases, value: summarise(totals.expectedValue!, totals.value) }
}
