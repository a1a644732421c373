import type { TraitFilter } from '@esteem/contract'
import { toWords } from '../../../ui/format/words.ts'
import { operators, takesValue } from '../../../ui/operators.ts'

/** `City is Lisbon` */
export function filterWords(filter: TraitFilter): string {
  const start = `${toWords(filter.trait)} ${operators[filter.operator]}`
  return takesValue(filter.operator) ? `${start} ${filter.value}` : start
}
