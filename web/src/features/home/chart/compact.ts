import type { MetricAnswer } from '@esteem/contract'
import { locale } from '../../../ui/format/locale.ts'

/** A value for an axis: `€1.2M`. */
export function compact(value: number, metric: Pick<MetricAnswer, 'metric' | 'currency'>): string {
  const money = metric.metric.unit === 'money' && metric.currency
  return new Intl.NumberFormat(locale, {
    notation: 'compact',
    ...(money ? { style: 'currency', currency: money, currencyDisplay: 'narrowSymbol' } : {}),
  }).format(value)
}
