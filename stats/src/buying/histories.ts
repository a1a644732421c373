import { StatsError } from '../errors.ts'

/**
 * What the models need to know of each customer, one row each. All arrays have one length; times are in any one unit
 * (days, weeks), which is then also the unit of every rate, horizon and discount rate.
 *
 * - `x`: repeat purchases (purchases after the first; purchases of one moment, usually one day, count once)
 * - `tx`: time from the first to the last purchase; 0 where x is 0
 * - `T`: time from the first purchase to the end of observation
 * - `counts`: how many customers share the row's (x, tx, T), when equal rows have been put together; 1 if absent
 */
export interface PurchaseHistories {
  x: ArrayLike<number>
  tx: ArrayLike<number>
  T: ArrayLike<number>
  counts?: ArrayLike<number>
}

/**
 * Refuses histories that cannot be: arrays of different length, values that are not finite, x that is not a whole
 * number, tx > T, tx > 0 without a repeat purchase or tx = 0 with one, counts that are negative or all zero.
 */
export function checkHistories(histories: PurchaseHistories): void {
  const { x, tx, T, counts } = histories
  const n = x.length
  if (n === 0) throw new StatsError('empty', 'There are no customers: give at least one (x, tx, T).')
  if (tx.length !== n || T.length !== n || (counts && counts.length !== n)) {
    throw new StatsError('shape', `x has ${n} rows, tx ${tx.length}, T ${T.length}: give every customer all three.`)
  }
  for (let i = 0; i < n; i++) {
    const xi = x[i]
    const last = tx[i]
    const age = T[i]
    // One test that a right row passes, and that NaN fails; the reason is looked for only in a wrong row.
    if (xi > 0 ? !(last > 0 && last <= age && age < Infinity && xi < 2 ** 53) : !(xi === 0 && last === 0 && age >= 0)) {
      refuseRow(i, xi, last, age)
    }
    if (xi % 1 !== 0 || age === Infinity) refuseRow(i, xi, last, age)
  }
  if (!counts) return
  let customers = 0
  for (let i = 0; i < n; i++) {
    if (!(counts[i] >= 0 && counts[i] < Infinity)) {
      throw new StatsError('out-of-range', `counts[${i}] is ${counts[i]}: a number of customers is 0 or more.`)
    }
    customers += counts[i]
  }
  if (customers === 0) throw new StatsError('empty', 'All counts are 0: there are no customers.')
}

function refuseRow(i: number, x: number, tx: number, T: number): never {
  if (!Number.isFinite(x) || !Number.isFinite(tx) || !Number.isFinite(T)) {
    throw new StatsError('not-finite', `Customer ${i} has x ${x}, tx ${tx}, T ${T}: all three must be finite numbers.`)
  }
  if (x < 0 || x % 1 !== 0) {
    throw new StatsError('out-of-range', `x[${i}] is ${x}: the repeat purchases are a whole number, 0 or more.`)
  }
  if (T < 0) throw new StatsError('out-of-range', `T[${i}] is ${T}: time since the first purchase is 0 or more.`)
  if (tx > T) {
    throw new StatsError('out-of-range', `tx[${i}] is ${tx}, after T ${T}: leave out purchases after the end.`)
  }
  if (x === 0) {
    throw new StatsError(
      'out-of-range',
      `tx[${i}] is ${tx} with no repeat purchase: set it to 0 (time since the first).`,
    )
  }
  throw new StatsError(
    'out-of-range',
    `tx[${i}] is ${tx} with ${x} repeat purchases: it is above 0; count purchases of the same moment as the first once.`,
  )
}

/**
 * Puts customers with equal (x, tx, T) together: the sufficient statistics of every purchase model here. Order is
 * that of first appearance. Where rows hardly repeat (more than two thirds of the first 20,000 are distinct), returns
 * them as they are.
 *
 * Source: the grouping of Fader, Hardie & Lee 2005, Marketing Science 24, where (x, t_x, T) is all that a customer adds.
 *
 * @throws StatsError as `checkHistories` says, for rows that cannot be
 * @example groupHistories({ x: [0, 0, 1], tx: [0, 0, 3], T: [9, 9, 9] }) // x [0, 1], counts [2, 1]
 */
export function groupHistories(histories: PurchaseHistories): Required<PurchaseHistories> {
  checkHistories(histories)
  const { x, tx, T, counts } = histories
  const n = x.length
  let slots = 1024
  while (slots < 2 * n) slots *= 2
  const table = new Int32Array(slots).fill(-1)
  const bits = new Float64Array(2)
  const words = new Uint32Array(bits.buffer)
  const first = new Int32Array(n)
  const total = new Float64Array(n)
  let groups = 0
  for (let i = 0; i < n; i++) {
    if (i === 20_000 && groups > 13_333) return asTyped(histories)
    bits[0] = tx[i]
    bits[1] = T[i]
    let hash = Math.imul(words[0] ^ Math.imul(words[1], 0x9e3779b1) ^ x[i], 0x85ebca6b)
    hash = Math.imul(hash ^ (hash >>> 15) ^ words[2] ^ Math.imul(words[3], 0xc2b2ae35), 0x27d4eb2f)
    let slot = (hash ^ (hash >>> 13)) & (slots - 1)
    let group = table[slot]
    while (group >= 0) {
      const j = first[group]
      if (x[j] === x[i] && tx[j] === tx[i] && T[j] === T[i]) break
      slot = (slot + 1) & (slots - 1)
      group = table[slot]
    }
    if (group < 0) {
      group = groups++
      table[slot] = group
      first[group] = i
    }
    total[group] += counts ? counts[i] : 1
  }
  const pick = (values: ArrayLike<number>) => {
    const picked = new Float64Array(groups)
    for (let g = 0; g < groups; g++) picked[g] = values[first[g]]
    return picked
  }
  return { x: pick(x), tx: pick(tx), T: pick(T), counts: total.slice(0, groups) }
}

function asTyped({ x, tx, T, counts }: PurchaseHistories): Required<PurchaseHistories> {
  const typed = (values: ArrayLike<number>) => (values instanceof Float64Array ? values : Float64Array.from(values))
  return {
    x: typed(x),
    tx: typed(tx),
    T: typed(T),
    counts: counts ? typed(counts) : new Float64Array(x.length).fill(1),
  }
}
