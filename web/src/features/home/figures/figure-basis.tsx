import type { MetricAnswer } from '@esteem/contract'
import { countOf } from '../../../ui/format/count.ts'
import { formatPeriod } from '../../../ui/format/day.ts'
import classes from './figures.module.css'

/** Over which days a figure is, and from how many customers or orders. */
export function FigureBasis({ metric: { period, current } }: { metric: MetricAnswer }) {
  const unit = current.populationUnit.slice(0, -1)
  return (
    <p className={classes.basis} title={`Days in ${period.timeZone}`}>
      {formatPeriod(period.from, period.to)}
      <br />
      over {countOf(current.population, unit)}
    </p>
  )
}
