import { StatsError } from '../errors.ts'
import { notEstimable } from '../foundation/not-estimable.ts'
import { type FitQuality, judge, type NoFit } from './fit-outcome.ts'
import { type Evaluation, maximise } from './maximise.ts'

/**
 * Shifted beta-geometric: at each renewal a customer leaves with a chance that varies over customers as Beta(alpha,
 * beta).
 */
export interface ShiftedBetaGeometric {
  name: 'shifted-beta-geometric'
  alpha: number
  beta: number
}

/** sBG fitted by maximum likelihood; plain data. */
export interface ContractFit extends FitQuality {
  model: ShiftedBetaGeometric
  customers: number
  leavers: number
}

/**
 * Contracts by how long they have run, both arrays of one length; cohorts are added up.
 *
 * - `left[i]`: customers who did not renew at their renewal number i + 1
 * - `staying[i]`: customers who renewed i + 1 times and are customers still (their next renewal has not come)
 */
export interface ContractCounts {
  left: ArrayLike<number>
  staying: ArrayLike<number>
}

/**
 * Fits the shifted beta-geometric model of contracts by maximum likelihood: retention that rises with tenure because
 * those who leave easily have left.
 *
 * With n at risk and m renewing at renewal j + 1, the log-likelihood is leavers · ln α + the sum over j of m ln(β+j)
 * − n ln(α+β+j).
 *
 * Source: Fader & Hardie 2007, "How to Project Customer Retention", Journal of Interactive Marketing 21, appendix A.
 *
 * @returns the fit, or `estimable: false` with the reason
 * @throws StatsError for counts that are negative or no numbers, and when there is no customer
 * @example fitShiftedBetaGeometric({ left: [369, 163, 86, 56, 37, 27, 21], staying: [0, 0, 0, 0, 0, 0, 241] }) // alpha 0.704, beta 1.182
 */
export function fitShiftedBetaGeometric(
  { left, staying }: ContractCounts,
  { minLeavers = 20 }: { minLeavers?: number } = {},
): ContractFit | NoFit {
  const periods = left.length
  if (staying.length !== periods) {
    throw new StatsError('shape', `left has ${periods} periods, staying ${staying.length}: give both for each renewal.`)
  }
  const atRisk = new Float64Array(periods)
  const renewed = new Float64Array(periods)
  let customers = 0
  let leavers = 0
  for (let j = periods - 1; j >= 0; j--) {
    for (const [name, value] of [['left', left[j]] as const, ['staying', staying[j]] as const]) {
      if (!(value >= 0 && value <= Number.MAX_SAFE_INTEGER)) {
        throw new StatsError('out-of-range', `${name}[${j}] is ${value}: a number of customers is 0 or more.`)
      }
    }
    renewed[j] = staying[j] + customers
    atRisk[j] = renewed[j] + left[j]
    customers = atRisk[j]
    leavers += left[j]
  }
  if (customers === 0) throw new StatsError('empty', 'There is no customer with a renewal behind them.')
  if (leavers < minLeavers) {
    return notEstimable(
      'too-few-leavers',
      `Only ${leavers} of ${customers} customers left; at least ${minLeavers} are needed to project retention.`,
    )
  }
  const evaluate = ([alpha, beta]: Float64Array): Evaluation => {
    let value = leavers * Math.log(alpha)
    let ga = leavers / alpha
    let gb = 0
    let aa = -leavers / (alpha * alpha)
    let ab = 0
    let bb = 0
    for (let j = 0; j < periods; j++) {
      const stay = 1 / (beta + j)
      const all = 1 / (alpha + beta + j)
      value -= renewed[j] * Math.log(stay) - atRisk[j] * Math.log(all)
      ga -= atRisk[j] * all
      gb += renewed[j] * stay - atRisk[j] * all
      aa += atRisk[j] * all * all
      ab += atRisk[j] * all * all
      bb += atRisk[j] * all * all - renewed[j] * stay * stay
    }
    return { value, gradient: Float64Array.of(ga, gb), hessian: Float64Array.of(aa, ab, ab, bb) }
  }
  const chance = atRisk[0] > renewed[0] ? 1 - renewed[0] / atRisk[0] : 0.5 / atRisk[0]
  const maximum = maximise(evaluate, [2 * Math.min(chance, 0.95), 2 * (1 - Math.min(chance, 0.95))])
  const quality = judge(maximum, ['alpha', 'beta'], meaning)
  if (!quality.estimable) return quality
  const [alpha, beta] = maximum.parameters
  return { ...quality, model: { name: 'shifted-beta-geometric', alpha, beta }, customers, leavers }
}

const meaning = {
  alpha: { zero: 'no customer seems to leave', infinity: 'all customers leave with the same chance' },
  beta: { zero: 'customers leave at once or never', infinity: 'all customers leave with the same chance' },
}
