import type { MetricAnswer } from '@esteem/contract'
import { DownloadMenu } from '../../../ui/download-menu.tsx'
import type { Interval } from './fill-series.ts'

/** A figure with its course, as a file. */
export function MetricDownload({ metric, interval }: { metric: MetricAnswer; interval: Interval }) {
  const { from, to } = metric.period
  const input = { params: { metricId: metric.metric.id }, query: { from, to, interval, compare: 'none' as const } }
  return <DownloadMenu of="getMetric" input={input} label={`Download ${metric.metric.name.toLowerCase()}`} />
}
