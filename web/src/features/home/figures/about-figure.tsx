import type { MetricAnswer } from '@esteem/contract'
import { About } from '../../../ui/about.tsx'
import { formatPeriod } from '../../../ui/format/day.ts'

export function AboutFigure({ metric: { metric, notes, period, comparison } }: { metric: MetricAnswer }) {
  const days = `${formatPeriod(period.from, period.to)}, days in ${period.timeZone}.`
  const compared = comparison && ` Compared with ${formatPeriod(comparison.period.from, comparison.period.to)}.`
  return (
    <About
      name={metric.name}
      notes={notes}
      method={metric.method}
      basis={`${days}${compared ?? ''}`}
      docs={metric.docs}
    >
      {metric.description}
    </About>
  )
}
