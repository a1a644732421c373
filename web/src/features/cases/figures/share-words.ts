import type { CaseFigures } from '@esteem/contract'
import { formatCount, formatShare } from '../../../ui/format/count.ts'

/** A share, its interval and how many it is of. */
export function shareWords(
  share: CaseFigures['helped'],
  none: string,
): { value: string; basis: string; bad?: boolean } {
  if (!share) return { value: '–', basis: none }
  const { value, lower, upper, cases } = share
  return {
    value: formatShare(value),
    basis: `${formatShare(lower)} to ${formatShare(upper)}, of ${formatCount(cases)}`,
  }
}
