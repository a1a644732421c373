import type { MetricAnswer } from '@esteem/contract'
import { IconArrowDownRight, IconArrowUpRight, IconEqual } from '@tabler/icons-react'
import { formatPeriod } from '../../../ui/format/day.ts'
import classes from './figures.module.css'
import { changeOf, formatFigure } from './format-figure.ts'

const icons = { up: IconArrowUpRight, down: IconArrowDownRight, same: IconEqual }
const words = { up: 'Up', down: 'Down', same: '' }

/** The change since the period that it is compared with, and what the figure was then. */
export function Comparison({ metric }: { metric: MetricAnswer }) {
  const { comparison } = metric
  if (!comparison) return null
  const change = changeOf(metric)
  const then = formatFigure(comparison.figure.value, metric.metric.unit, metric.currency)
  const Icon = change && icons[change.direction]
  return (
    <p className={classes.comparison}>
      {change && Icon && (
        <span className={classes.change} data-direction={change.direction}>
          <Icon size={15} stroke={2} aria-hidden /> <span className={classes.hidden}>{words[change.direction]}</span>{' '}
          {change.words}
        </span>
      )}
      <span className={classes.then} title={formatPeriod(comparison.period.from, comparison.period.to)}>
        {comparison.figure.value === null ? 'nothing to compare with' : `was ${then}`}
      </span>
    </p>
  )
}
