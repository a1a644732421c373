import type { CaseFigures } from '@esteem/contract'
import { formatCount } from '../../../ui/format/count.ts'

const percent = (share: number) => `${Math.round(share * 100)} %`

/** A share, its interval and how many it is of. */
export function shareWords(
  share: CaseFigures['helped'],
  none: string,
): { value: string; basis: string; bad?: boolean } {
  if (!share) return { value: '–', basis: none }
  const { value, lower, upper, cases } = share
  return { value: percent(value), basis: `${percent(lower)} to ${percent(upper)}, of ${formatCount(cases)}` }
}
