import type { Cohort, CohortsAnswer } from '@esteem/contract'

export interface CurvePoint {
  age: number
  value: number
  lower?: number | null
  upper?: number | null
  complete: boolean
}

/** All cohorts together: what the answer says of shares; of worth, the mean over the customers of whole cohorts. */
export function curveOfAll({ measure, together, cohorts }: CohortsAnswer): CurvePoint[] {
  return together.flatMap(({ age, share }) => {
    if (measure === 'customers')
      return share.value === null
        ? []
        : [{ age, value: Number(share.value), lower: share.lower, upper: share.upper, complete: true }]
    const over = cohorts.filter(({ complete, cells }) => complete && cells[age]?.complete)
    const customers = over.reduce((sum, { size }) => sum + size, 0)
    const worth = over.reduce((sum, { size, cells }) => sum + size * Number(cells[age]!.worth?.value ?? 0), 0)
    return customers === 0 ? [] : [{ age, value: worth / customers, complete: true }]
  })
}

export function curveOfOne(cohort: Cohort, measure: CohortsAnswer['measure']): CurvePoint[] {
  return cohort.cells.flatMap(({ age, complete, share, worth }) => {
    const value = measure === 'customers' ? share.value : worth?.value
    if (value === null || value === undefined) return []
    const { lower, upper } = measure === 'customers' ? share : {}
    return [{ age, value: Number(value), lower, upper, complete }]
  })
}
