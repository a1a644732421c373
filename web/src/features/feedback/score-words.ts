import type { FeedbackScore, ScoreChange } from '@esteem/contract'
import { formatShare } from '../../ui/format/count.ts'
import { numberLocale } from '../../ui/format/locale.ts'

type Kind = Pick<FeedbackScore, 'id' | 'unit'>

/** Points of an NPS are whole, means have one or two digits, shares are in percent. */
export function formatScore(value: number, { id, unit }: Kind, inLocale = numberLocale): string {
  if (unit === 'share') return formatShare(value, inLocale)
  const digits = id === 'nps' ? 0 : 2
  const rounded = Number(value.toFixed(digits))
  const format = new Intl.NumberFormat(inLocale, { maximumFractionDigits: digits, minimumFractionDigits: digits })
  return format.format(Object.is(rounded, -0) ? 0 : rounded)
}

/** The corrected figure where there is one. */
export function headOf({ corrected, raw }: Pick<FeedbackScore, 'corrected' | 'raw'>) {
  return corrected ?? raw
}

/** How a score moved, in a sentence; what chance may have made is said as such. */
export function changeWords(change: ScoreChange, kind: Kind, inLocale = numberLocale): string {
  const size = formatScore(Math.abs(change.difference), kind, inLocale)
  if (change.verdict === 'no-real-change') return 'No real change against the period before'
  const points = kind.unit === 'share' ? '' : ' points'
  return `${size}${points} ${change.verdict} than in the period before`
}
