import { StatsError } from '../errors.ts'
import { checkSpend, type SpendFit } from './gamma-gamma.ts'

const none: ArrayLike<number> = []

/** The customers' mean spending, checked when a fit of spending asks for it; else not read. */
export function needSpend(
  { x, meanSpend }: { x: ArrayLike<number>; meanSpend?: ArrayLike<number> },
  spendFit: SpendFit | undefined,
): ArrayLike<number> {
  if (!spendFit) return none
  if (!meanSpend) throw new StatsError('shape', 'With spendFit, the histories need meanSpend, one amount a customer.')
  checkSpend({ x, meanSpend })
  return meanSpend
}
