import type { Cohort, CohortsAnswer, cohortIntervals } from '@esteem/contract'
import Big from 'big.js'
import { shareOf } from '../finish/share.ts'
import { addDays, nextStart } from '../query/days.ts'
import type { TriangleRow } from './triangle.ts'

interface Asked {
  by: (typeof cohortIntervals)[number]
  measure: CohortsAnswer['measure']
  /** The last day that orders are known of. */
  horizon: string
}

/** From rows to cohorts with a cell for every period since. */
export function toCohorts(rows: readonly TriangleRow[], { by, measure, horizon }: Asked): Cohort[] {
  const isOver = (start: string) => addDays(nextStart(by, start), -1) <= horizon
  const byCohort = Map.groupBy(rows, ({ cohort }) => cohort)
  return [...byCohort.keys()].sort().map((start) => {
    const found = new Map(byCohort.get(start)!.map((row) => [row.period, row]))
    const size = found.get(start)!.customers
    const first = new Big(found.get(start)!.money)
    let worth = new Big(0)
    const cells: Cohort['cells'] = []
    for (let period = start; period <= horizon; period = nextStart(by, period)) {
      const { customers, money } = found.get(period) ?? { customers: 0, money: '0' }
      worth = worth.plus(money)
      const population = { population: size, populationUnit: 'customers' } as const
      cells.push({
        age: cells.length,
        complete: isOver(period),
        customers,
        ...(measure === 'customers'
          ? { share: shareOf(customers, size) }
          : {
              share: { value: first.gt(0) ? new Big(money).div(first).toNumber() : null, ...population },
              money,
              worth: { value: worth.div(size).toFixed(2), ...population },
            }),
      })
    }
    return { start, size, complete: isOver(start), cells }
  })
}

/** All cohorts together by age, of those whose period of that age is over: a young cohort does not pull an old age down. */
export function together(cohorts: readonly Cohort[], measure: CohortsAnswer['measure']): CohortsAnswer['together'] {
  const oldest = Math.max(0, ...cohorts.map(({ cells }) => cells.length))
  return Array.from({ length: oldest }, (_, age) => age).flatMap((age) => {
    const over = cohorts.filter(({ complete, cells }) => complete && cells[age]?.complete)
    if (over.length === 0) return []
    const size = over.reduce((sum, cohort) => sum + cohort.size, 0)
    const customers = over.reduce((sum, { cells }) => sum + cells[age].customers, 0)
    if (measure === 'customers') return [{ age, cohorts: over.length, share: shareOf(customers, size) }]
    const sum = (at: number) => over.reduce((all, { cells }) => all.plus(cells[at].money ?? 0), new Big(0))
    const first = sum(0)
    const value = first.gt(0) ? sum(age).div(first).toNumber() : null
    return [{ age, cohorts: over.length, share: { value, population: size, populationUnit: 'customers' as const } }]
  })
}
