import { probabilityAlive } from '@esteem/stats'
import { calendarOf } from '../histories/calendar.ts'
import { historiesAt, type Purchases } from '../histories/purchases.ts'
import type { ValueModel } from '../model/fit-model.ts'
import { valuesAt } from './score.ts'

export const changeKinds = ['acquired', 'grown', 'shrunk', 'lost'] as const
export type ChangeKind = (typeof changeKinds)[number]

/** What customers were worth on two days by the same model, and why it differs. */
export interface DaysCompared {
  before: number
  after: number
  /** How many had bought by the earlier day. */
  customersBefore: number
  parts: Record<ChangeKind, { value: number; customerIds: number[] }>
}

/** A customer counts as one while this is more likely than not. */
export const aliveLimit = 0.5

export function compareDays(
  purchases: Purchases,
  { model, asOf, since, days }: { model: ValueModel; asOf: number; since: number; days: number },
): DaysCompared {
  const calendar = calendarOf(model.seasons, model.first, asOf)
  const [now, then] = [asOf, since].map((day) => {
    const histories = historiesAt(purchases, day, { calendar })
    if (histories.x.length === 0) return { histories, values: new Float64Array(0), alive: new Float64Array(0) }
    return {
      histories,
      values: valuesAt(model, histories, calendar.at(day + days) - calendar.at(day)),
      alive: probabilityAlive(model.fit.model, histories),
    }
  })
  const rowThen = new Map(Array.from(then.histories.places, (place, row) => [place, row]))
  const parts = Object.fromEntries(changeKinds.map((kind) => [kind, { value: 0, customerIds: [] }]))
  const result = { before: 0, after: 0, customersBefore: then.values.length, parts } as unknown as DaysCompared
  now.histories.places.forEach((place, row) => {
    const earlier = rowThen.get(place)
    const before = earlier === undefined ? 0 : then.values[earlier]
    const value = now.values[row]
    const kind = kindOf(earlier === undefined ? null : then.alive[earlier], now.alive[row], value - before)
    result.before += before
    result.after += value
    result.parts[kind].value += value - before
    result.parts[kind].customerIds.push(purchases.customerIds[place])
  })
  return result
}

function kindOf(aliveBefore: number | null, alive: number, grown: number): ChangeKind {
  if (aliveBefore === null) return 'acquired'
  if (aliveBefore >= aliveLimit && alive < aliveLimit) return 'lost'
  return grown >= 0 ? 'grown' : 'shrunk'
}

/** The same in SQL, over scores and the day that they are compared with. */
export const changeKindSql = (days: number) => `multiIf(first_day > {since:Date}, 'acquired',
  ifNull(p_alive_before, 0) >= ${aliveLimit} AND p_alive < ${aliveLimit}, 'lost', expected_value_${days} >= expected_value_${days}_before, 'grown', 'shrunk')`
