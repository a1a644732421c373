import type { MetricInfo } from '@esteem/contract'
import { dimensions } from '../dimensions/index.ts'
import type { Metric } from './metric.ts'

/** How the catalogue shows a metric. */
export function describeMetric({ info }: Metric): MetricInfo {
  return { ...info, docs: `/docs/metrics/${info.id}`, breakdowns: dimensions.map(({ id }) => id) }
}
