import type { Figure, MetricAnswer, MetricInfo } from '@esteem/contract'
import { formatAmount } from '../../../ui/format/amount.ts'
import { countOf, formatCount, formatShare } from '../../../ui/format/count.ts'
import { numberLocale } from '../../../ui/format/locale.ts'

type Unit = MetricInfo['unit']

/** A figure with its unit. */
export function formatFigure(
  value: Figure['value'],
  unit: Unit,
  currency: string | null,
  inLocale = numberLocale,
): string {
  if (value === null) return '–'
  if (unit === 'money') return formatAmount({ amount: String(value), currency: currency ?? '' }, { locale: inLocale })
  const number = Number(value)
  if (unit === 'share') return formatShare(number, inLocale)
  if (unit === 'days') return countOf(Math.round(number), 'day', 'days', inLocale)
  return formatCount(number, inLocale)
}

export interface Change {
  words: string
  direction: 'up' | 'down' | 'same'
}

/** How a figure moved: in points for shares, in percent for the rest; null where there is nothing to measure from. */
export function changeOf(metric: MetricAnswer, inLocale = numberLocale): Change | null {
  const before = metric.comparison?.figure.value ?? null
  const now = metric.current.value
  if (before === null || now === null) return null
  const difference = Number(now) - Number(before)
  if (metric.metric.unit === 'share') return describe(difference * 100, ' points', inLocale)
  if (Number(before) === 0) return null
  return describe((difference / Math.abs(Number(before))) * 100, '%', inLocale)
}

function describe(change: number, unit: string, inLocale: string): Change {
  if (change === 0) return { words: 'no change', direction: 'same' }
  const size = Math.abs(change)
  const number = new Intl.NumberFormat(inLocale, { maximumFractionDigits: 1 }).format(Math.max(size, 0.1))
  return { words: `${size < 0.1 ? 'under ' : ''}${number}${unit}`, direction: change > 0 ? 'up' : 'down' }
}
