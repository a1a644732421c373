import type { TraitFilter } from '@esteem/contract'
import { traitText } from './sql.ts'

const conditions: Record<TraitFilter['operator'], { holds: string; inverted: boolean }> = {
  is: { holds: 'newest = $value', inverted: false },
  'is-not': { holds: 'newest = $value', inverted: true },
  contains: { holds: 'positionCaseInsensitiveUTF8(newest, $value) > 0', inverted: false },
  'is-set': { holds: `newest NOT IN ('', 'null')`, inverted: false },
  'is-not-set': { holds: `newest NOT IN ('', 'null')`, inverted: true },
  'at-least': { holds: 'toFloat64OrNull(newest) >= toFloat64OrNull($value)', inverted: false },
  'at-most': { holds: 'toFloat64OrNull(newest) <= toFloat64OrNull($value)', inverted: false },
}

/** Conditions on the newest value of traits, as SQL over customer_id with its parameters. */
export function filterSql(filters: readonly TraitFilter[]): { text: string; params: Record<string, unknown> } {
  const params: Record<string, unknown> = {}
  const parts = filters.map(({ trait, operator, value }, index) => {
    params[`trait${index}`] = trait
    params[`value${index}`] = value
    const { holds, inverted } = conditions[operator]
    return `AND customer_id ${inverted ? 'NOT IN' : 'IN'} (
      SELECT customer_id FROM (
        SELECT customer_id, argMax(${traitText}, time) AS newest FROM traits WHERE trait = {trait${index}:String} GROUP BY customer_id)
      WHERE ${holds.replaceAll('$value', `{value${index}:String}`)})`
  })
  return { text: parts.join('\n'), params }
}
