import { emptyPurchases, type Purchases } from './purchases.ts'

/**
 * Puts the purchases of each customer together, in order of customer and day, from pieces of text as `readPurchaseTexts` has them:
 * `17 20089:80.5;` is what customer 17 paid on a day, `17 20093!20;` what was given back. Several orders on one day are one purchase.
 * Whoever was given something back but never bought is left out.
 */
export function parsePurchases(texts: readonly string[]): Purchases {
  const flows = readFlows(texts)
  const order = inOrder(flows)
  let customers = 0
  let purchases = 0
  eachCustomer(flows, order, (_from, _to, bought) => {
    if (bought === 0) return
    customers++
    purchases += bought
  })
  const result = emptyPurchases(customers, purchases)
  let i = 0
  let k = 0
  eachCustomer(flows, order, (from, to, bought) => {
    if (bought === 0) return
    result.customerIds[i] = flows.customers[order[from]]
    let last = Number.NaN
    for (let at = from; at < to; at++) {
      const flow = order[at]
      result.worth[i] += flows.back[flow] ? -flows.amounts[flow] : flows.amounts[flow]
      if (flows.back[flow]) continue
      if (flows.days[flow] !== last) {
        last = flows.days[flow]
        result.days[k++] = last
      }
      result.paid[k - 1] += flows.amounts[flow]
    }
    result.offsets[++i] = k
  })
  return result
}

interface Flows {
  customers: Float64Array
  days: Int32Array
  amounts: Float64Array
  /** 1 where it was given back. */
  back: Uint8Array
}

const semicolon = 59
const exclamation = 33

function readFlows(texts: readonly string[]): Flows {
  let size = 0
  for (const text of texts) for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) === semicolon) size++
  const flows = {
    customers: new Float64Array(size),
    days: new Int32Array(size),
    amounts: new Float64Array(size),
    back: new Uint8Array(size),
  }
  let i = 0
  for (const text of texts) {
    let from = 0
    while (from < text.length) {
      const blank = text.indexOf(' ', from)
      let mark = blank + 1
      while (text.charCodeAt(mark) !== 58 && text.charCodeAt(mark) !== exclamation) mark++
      const end = text.indexOf(';', mark)
      flows.customers[i] = Number(text.slice(from, blank))
      flows.days[i] = Number(text.slice(blank + 1, mark))
      flows.amounts[i] = Number(text.slice(mark + 1, end))
      flows.back[i++] = text.charCodeAt(mark) === exclamation ? 1 : 0
      from = end + 1
    }
  }
  return flows
}

/** The flows by customer, then by day. */
function inOrder({ customers, days }: Flows): Uint32Array {
  const order = Uint32Array.from({ length: customers.length }, (_, i) => i)
  return order.sort((a, b) => customers[a] - customers[b] || days[a] - days[b])
}

/** Each customer's stretch of the flows, and on how many days they bought. */
function eachCustomer(
  { customers, days, back }: Flows,
  order: Uint32Array,
  hear: (from: number, to: number, bought: number) => void,
): void {
  let from = 0
  while (from < order.length) {
    const customer = customers[order[from]]
    let to = from
    let bought = 0
    let last = Number.NaN
    for (; to < order.length && customers[order[to]] === customer; to++) {
      const flow = order[to]
      if (back[flow] || days[flow] === last) continue
      last = days[flow]
      bought++
    }
    hear(from, to, bought)
    from = to
  }
}
