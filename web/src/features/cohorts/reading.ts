import type { Cohort } from '@esteem/contract'
import { formatAmount } from '../../ui/format/amount.ts'
import { between } from '../../ui/format/between.ts'
import { countOf, formatCount, formatShare } from '../../ui/format/count.ts'
import { addDays, addMonths } from '../../ui/format/day.ts'
import { type CohortInterval, nameInterval } from '../../ui/format/interval.ts'
import type { Reading } from './cohorts-search.ts'

type Cell = Cohort['cells'][number]

export const readingWords: Record<Reading, string> = {
  share: 'Who came back, in %',
  number: 'Who came back, in numbers',
  money: 'Paid in each period',
  worth: 'Worth per customer so far',
}

/** A cell as a number, by which it is coloured. */
export function numberOf(cell: Cell, reading: Reading): number | null {
  if (reading === 'number') return cell.customers
  const value = reading === 'share' ? cell.share.value : reading === 'money' ? cell.money : cell.worth?.value
  return value === null || value === undefined ? null : Number(value)
}

const whole = (value: number) => Math.round(value).toString()

/** A cell as it stands in the triangle: short, as it has little room. */
export function textOf(cell: Cell, reading: Reading, currency: string): string {
  const value = numberOf(cell, reading)
  if (value === null) return '–'
  if (reading === 'share') return formatShare(Math.round(value * 100) / 100)
  if (reading === 'number') return formatCount(value)
  return formatAmount({ amount: whole(value), currency }, { whole: true })
}

/** The period that lies `age` after the cohort's own. */
export function periodAt(start: string, by: CohortInterval, age: number): string {
  if (by === 'week') return addDays(start, 7 * age)
  return addMonths(start, age * { month: 1, quarter: 3, year: 12 }[by])
}

/** A cell in a sentence. */
export function sentenceOf(
  cohort: Cohort,
  cell: Cell,
  { by, reading, currency }: { by: CohortInterval; reading: Reading; currency: string },
): string {
  const first = `First bought in ${nameInterval(cohort.start, by)}`
  const period = nameInterval(periodAt(cohort.start, by, cell.age), by)
  const open = cell.complete ? '' : ' so far'
  if (reading === 'money')
    return `${first}: paid ${formatAmount({ amount: cell.money ?? '0', currency })} in ${period}${open}, less refunds`
  if (reading === 'worth')
    return `${first}: worth ${formatAmount({ amount: String(cell.worth?.value ?? 0), currency })} each by the end of ${period}${open}`
  const interval = between(cell.share.lower, cell.share.upper, (share) => formatShare(share))
  const share = cell.share.value === null ? '' : `, ${formatShare(Number(cell.share.value))}`
  return `${first}: ${formatCount(cell.customers)} of ${countOf(cohort.size, 'customer')} bought in ${period}${open}${share}${interval && ` (${interval})`}`
}
