import type { Figure, MetricAnswer, MetricInfo } from '@esteem/contract'
import { formatAmount } from '../../../ui/format/amount.ts'
import { countOf, formatCount, formatShare } from '../../../ui/format/count.ts'
import { locale } from '../../../ui/format/locale.ts'

type Unit = MetricInfo['unit']

/** A figure with its unit. */
export function formatFigure(value: Figure['value'], unit: Unit, currency: string | null, inLocale = locale): string {
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
export function changeOf(metric: MetricAnswer, inLocale = locale): Change | null {
  const before = metric.comparison?.figure.value ?? null
  const now = metric.current.value
  if (before === null || now === null) return null
  const difference = Number(now) - Number(before)
  if (metric.metric.unit === 'share') return describe(difference * 100, ' points', inLocale)
  if (Number(before) === 0) return null
  return describe((difference / Math.abs(Number(before))) * 100, '%', inLocale)
}

function describe(change: number, unit: string, inLocale: string): Change {
  const rounded = Math.round(change * 10) / 10
  const number = new Intl.NumberFormat(inLocale, { maximumFractionDigits: 1 }).format(Math.abs(rounded))
  const direction = rounded > 0 ? 'up' : rounded < 0 ? 'down' : 'same'
  return { words: direction === 'same' ? 'no change' : `${number}${unit}`, direction }
}
