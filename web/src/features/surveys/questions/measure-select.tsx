import { type FeedbackMetricId, feedbackMetrics } from '@esteem/contract'
import { Select } from '@mantine/core'
import type { Json } from '../json/json.ts'
import { type Kind, metricOf, metricsFor, withMetric } from '../json/kinds.ts'

interface MeasureSelectProps {
  element: Json
  kind: Kind
  onChange: (element: Json) => void
}

/** Which figure the answers become; choosing one brings its scale. */
export function MeasureSelect({ element, kind, onChange }: MeasureSelectProps) {
  const fitting = metricsFor(kind)
  const metric = metricOf(element)
  if (fitting.length === 0 && metric === null) return null
  const listed = metric !== null && !fitting.includes(metric) ? [...fitting, metric] : fitting
  return (
    <Select
      label="Measures"
      placeholder="Nothing with a name"
      clearable
      clearButtonProps={{ 'aria-label': 'Measures nothing' }}
      data={listed.map((value) => ({ value, label: feedbackMetrics[value].name }))}
      value={metric}
      onChange={(next) => onChange(withMetric(element, next as FeedbackMetricId | null))}
    />
  )
}
