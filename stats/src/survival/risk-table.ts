import { StatsError } from '../errors.ts'
import { checkCounts, checkNoneNegative, checkZerosAndOnes } from '../foundation/checks.ts'

/**
 * Who was still there, who left and who was lost sight of, time by time: all that the survival functions need. The arrays
 * run in parallel, times ascending without repeats.
 */
export type RiskTable = {
  /** Customers in all. */
  n: number
  times: Float64Array
  /** Still there and in sight just before each time. */
  atRisk: Float64Array
  /** Left at this time. */
  events: Float64Array
  /** Last seen, still there, at this time. */
  censored: Float64Array
}

/**
 * Counts customers by how long they were followed and whether they then left.
 *
 * In words: a customer who had not left when last seen is censored: we know only that they stayed at least so long. At
 * equal times, leaving comes before censoring.
 *
 * Source: Kaplan & Meier 1958, JASA 53, p. 457.
 *
 * @param times how long each customer was followed, 0 or more, in any unit
 * @param left for each customer 1 or true when they left at that time, 0 or false when they were last seen then
 * @throws StatsError `shape`, `empty`, `not-finite`, `out-of-range`
 * @example riskTable([5, 8, 8], [1, 0, 1]) // times [5, 8], atRisk [3, 2], events [1, 1], censored [0, 1]
 */
export function riskTable(times: ArrayLike<number>, left: ArrayLike<number | boolean>): RiskTable {
  if (times.length !== left.length)
    throw new StatsError(
      'shape',
      `${times.length} times but ${left.length} marks of who left: each customer needs both`,
    )
  checkNoneNegative(times, 'times')
  const leavers = checkZerosAndOnes(left, 'left')
  const leaving = new Float64Array(leavers)
  const staying = new Float64Array(times.length - leavers)
  for (let i = 0, l = 0, s = 0; i < times.length; i++)
    if (Number(left[i])) leaving[l++] = times[i]
    else staying[s++] = times[i]
  leaving.sort()
  staying.sort()
  const rows = collectRows(times.length)
  for (let l = 0, s = 0; l < leavers || s < staying.length; ) {
    if (s === staying.length || leaving[l] <= staying[s]) rows.add(leaving[l++], 1, 0)
    else rows.add(staying[s++], 0, 1)
  }
  return rows.table()
}

/**
 * The same from counts, as a database returns them: one row per time, or several.
 *
 * Source: as `riskTable`.
 *
 * @param times how long, 0 or more, in any order; equal times are added up
 * @param events how many left at each of these times
 * @param censored how many were last seen, still there, at each of these times
 * @throws StatsError `shape`, `empty`, `not-finite`, `out-of-range`
 * @example riskTableFromCounts([5, 8], [1, 1], [0, 1]) // as riskTable([5, 8, 8], [1, 0, 1])
 */
export function riskTableFromCounts(
  times: ArrayLike<number>,
  events: ArrayLike<number>,
  censored: ArrayLike<number>,
): RiskTable {
  if (times.length !== events.length || times.length !== censored.length)
    throw new StatsError(
      'shape',
      `${times.length} times, ${events.length} counts of events and ${censored.length} of censored: they must be as many`,
    )
  checkNoneNegative(times, 'times')
  checkCounts(events, 'events')
  checkCounts(censored, 'censored')
  const order = Uint32Array.from({ length: times.length }, (_, i) => i).sort((a, b) => times[a] - times[b])
  const rows = collectRows(times.length)
  for (const i of order) if (events[i] + censored[i] > 0) rows.add(times[i], events[i], censored[i])
  return rows.table()
}

/** Gathers rows that come in order of time, adding up those of the same time. */
function collectRows(most: number) {
  const times = new Float64Array(most)
  const events = new Float64Array(most)
  const censored = new Float64Array(most)
  let length = 0
  const add = (time: number, left: number, lost: number) => {
    if (length === 0 || time > times[length - 1]) times[length++] = time
    events[length - 1] += left
    censored[length - 1] += lost
  }
  const table = (): RiskTable => {
    if (length === 0) throw new StatsError('empty', 'no customers: survival needs at least one')
    const atRisk = new Float64Array(length)
    let n = 0
    for (let i = length - 1; i >= 0; i--) {
      n += events[i] + censored[i]
      atRisk[i] = n
    }
    return {
      n,
      times: times.slice(0, length),
      atRisk,
      events: events.slice(0, length),
      censored: censored.slice(0, length),
    }
  }
  return { add, table }
}
