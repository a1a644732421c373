import type { MetricAnswer } from '@esteem/contract'
import { BehindLink } from '../../../ui/behind-link.tsx'
import { formatFigure } from './format-figure.ts'

/** The figure itself, and behind it its customers. */
export function FigureLink({ metric: { metric, period, current, currency } }: { metric: MetricAnswer }) {
  const words = formatFigure(current.value, metric.unit, currency)
  if (current.population === 0) return words
  return (
    <BehindLink behind={{ figure: 'metric', metricId: metric.id, from: period.from, to: period.to }}>
      {words}
    </BehindLink>
  )
}
