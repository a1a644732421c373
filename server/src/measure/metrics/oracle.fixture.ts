/** Every metric counted one by one, order by order, in the plainest way there is. */

export interface Order {
  id: string
  customer: string
  at: number
  cents: number
  currency: string
  cancelled: boolean
  channel: string
  categories: string[]
}

export interface History {
  timeZone: string
  horizon: string
  orders: Order[]
  refunds: { order: Order; at: number; cents: number }[]
  visits: { customer: string; at: number }[]
  cities: Map<string, string>
  subscriptions: Subscription[]
}

export interface Subscription {
  id: string
  customer: string
  startedAt: number
  renewedAt: number | null
  cancelledAt: number | null
  /** When it ends, where it was cancelled for a later time. */
  endsAt: number | null
}

interface Range {
  from: string
  to: string
}

type Count = (
  history: History & { inactivity: number },
  range: Range,
  of: (customer: string) => boolean,
) => number | null

const formats = new Map<string, Intl.DateTimeFormat>()
function dayOf(at: number, timeZone: string): string {
  if (!formats.has(timeZone)) formats.set(timeZone, new Intl.DateTimeFormat('en-CA', { timeZone }))
  return formats.get(timeZone)!.format(at)
}
const add = (day: string, count: number) => new Date(Date.parse(day) + count * 86_400_000).toISOString().slice(0, 10)
const gap = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000
const inside = (day: string, { from, to }: Range) => day >= from && day <= to

function endOfMonth(start: string): string {
  return add(add(start, 32).slice(0, 8).concat('01'), -1)
}

const counting = (history: History) =>
  history.orders
    .filter(({ cancelled }) => !cancelled)
    .map((order) => ({ ...order, day: dayOf(order.at, history.timeZone) }))
const within = (history: History, range: Range) => counting(history).filter(({ day }) => inside(day, range))
const refunds = (history: History) =>
  history.refunds
    .filter(({ order }) => !order.cancelled)
    .map((refund) => ({ ...refund, day: dayOf(refund.at, history.timeZone) }))
const refundsWithin = (history: History, range: Range) => refunds(history).filter(({ day }) => inside(day, range))

export const days = { add, endOfMonth, within, refundsWithin }

/** The days on which each customer bought, in order. */
function purchases(history: History, of: (customer: string) => boolean): string[][] {
  const byCustomer = Map.groupBy(
    counting(history).filter(({ customer }) => of(customer)),
    ({ customer }) => customer,
  )
  return [...byCustomer.values()].map((orders) => [...new Set(orders.map(({ day }) => day))].sort())
}

function net(history: History, range: Range, of: (customer: string) => boolean): Map<string, number> {
  const sums = new Map<string, number>()
  const put = (customer: string, cents: number) => sums.set(customer, (sums.get(customer) ?? 0) + cents)
  for (const { customer, cents, currency } of within(history, range))
    if (currency === 'EUR' && of(customer)) put(customer, cents)
  for (const { order, cents } of refundsWithin(history, range))
    if (order.currency === 'EUR' && of(order.customer)) put(order.customer, -cents)
  return sums
}

const total = (sums: Map<string, number>) => [...sums.values()].reduce((sum, cents) => sum + cents, 0)

/** Kaplan–Meier by hand: the share that has returned by each time. */
function returned(waits: { time: number; back: boolean }[]): (time: number) => number {
  return (until) => {
    let waiting = 1
    for (const time of [...new Set(waits.filter(({ back }) => back).map((wait) => wait.time))].sort((a, b) => a - b)) {
      if (time > until) break
      const atRisk = waits.filter((wait) => wait.time >= time).length
      waiting *= 1 - waits.filter((wait) => wait.back && wait.time === time).length / atRisk
    }
    return 1 - waiting
  }
}

const repeatWithin =
  (limit: number): Count =>
  (history, range, of) => {
    const waits = purchases(history, of)
      .filter(([first]) => inside(first, range))
      .map(([first, second]) => ({ time: gap(first, second ?? history.horizon), back: second !== undefined }))
    if (waits.length === 0) return null
    const share = returned(waits)(limit)
    const longest = Math.max(...waits.map(({ time }) => Math.min(time, limit + 1)))
    return longest < limit && share < 1 ? null : share
  }

const timeBetween: Count = (history, range, of) => {
  const waits = purchases(history, of).flatMap((list) =>
    list.flatMap((day, index) => {
      const next = list[index + 1]
      return inside(day, range) ? [{ time: gap(day, next ?? history.horizon), back: next !== undefined }] : []
    }),
  )
  return median(waits)
}

function median(waits: { time: number; back: boolean }[]): number | null {
  const curve = returned(waits)
  const times = [...new Set(waits.filter(({ back }) => back).map(({ time }) => time))].sort((a, b) => a - b)
  const first = times.find((time) => curve(time) > 0.5 - 1e-7)
  if (first === undefined) return null
  if (curve(first) > 0.5 + 1e-7) return first
  const next = times.find((time) => time > first)
  return next === undefined ? first : (first + next) / 2
}

/** Day by day: a customer is here while the last purchase is no longer ago than the limit. */
const isHere = (list: string[], day: string, limit: number) =>
  list.some((bought) => bought <= day && gap(bought, day) <= limit)

const standing =
  (kind: 'new' | 'returning' | 'reactivated' | 'lost'): Count =>
  (history, range, of) =>
    purchases(history, of).filter((list) => {
      if (kind === 'lost') {
        for (let day = range.from; day <= range.to && day <= history.horizon; day = add(day, 1))
          if (isHere(list, add(day, -1), history.inactivity) && !isHere(list, day, history.inactivity)) return true
        return false
      }
      if (kind === 'new') return inside(list[0], range)
      const bought = list
        .map((day, index) => ({ day, before: list[index - 1] }))
        .filter(({ day }) => inside(day, range))
      if (kind === 'reactivated')
        return bought.some(({ day, before }) => before !== undefined && gap(before, day) > history.inactivity)
      return (
        bought.length > 0 &&
        bought[0].before !== undefined &&
        gap(bought[0].before, bought[0].day) <= history.inactivity
      )
    }).length

const stayed =
  (kind: 'stayed' | 'lost'): Count =>
  (history, range, of) => {
    const before = add(range.from, -1)
    const here = purchases(history, of).filter((list) => isHere(list, before, history.inactivity))
    if (here.length === 0) return null
    const lost = here.filter((list) => {
      for (let day = range.from; day <= range.to && day <= history.horizon; day = add(day, 1))
        if (!isHere(list, day, history.inactivity)) return true
      return false
    }).length
    return (kind === 'lost' ? lost : here.length - lost) / here.length
  }

const kept =
  (kind: 'gross' | 'net'): Count =>
  (history, range, of) => {
    const back = { from: monthsBack(range), to: add(range.from, -1) }
    const before = net(history, back, of)
    const now = net(history, range, of)
    let was = 0
    let is = 0
    for (const [customer, cents] of before) {
      if (cents <= 0) continue
      was += cents
      const own = now.get(customer) ?? 0
      is += kind === 'net' ? own : Math.max(0, Math.min(own, cents))
    }
    return was === 0 ? null : is / was
  }

/** As many whole months before. */
function monthsBack({ from, to }: Range): string {
  const number = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1
  const start = number(from) - (number(add(to, 1)) - number(from))
  return `${Math.floor(start / 12)}-${String((start % 12) + 1).padStart(2, '0')}-01`
}

const best =
  (share: number): Count =>
  (history, range, of) => {
    const sums = [...net(history, range, of).values()].filter((cents) => cents > 0).sort((a, b) => b - a)
    if (sums.length === 0) return null
    const first = sums.slice(0, Math.max(1, Math.round(sums.length * share)))
    return first.reduce((a, b) => a + b, 0) / sums.reduce((a, b) => a + b, 0)
  }

/** Who was active on which days, as `customer day`. */
function activity(history: History, window: Range, of: (customer: string) => boolean): Set<string> {
  const own = [
    ...history.visits,
    ...history.orders,
    ...history.subscriptions.map(({ customer, startedAt }) => ({ customer, at: startedAt })),
    ...history.subscriptions.flatMap(({ customer, cancelledAt }) =>
      cancelledAt ? [{ customer, at: cancelledAt }] : [],
    ),
    ...[0, 0, 1, 2].map((index, number) => ({ customer: `c-${index + 1}`, at: Date.UTC(2026, 3, 1 + number) })),
    { customer: 'c-90', at: Date.UTC(2026, 3, 5) },
  ].filter(({ customer }) => of(customer))
  return new Set(
    own
      .map(({ customer, at }) => `${customer} ${dayOf(at, history.timeZone)}`)
      .filter((text) => inside(text.split(' ')[1], window)),
  )
}

const customersOf = (active: Iterable<string>) => new Set([...active].map((text) => text.split(' ')[0]))

const engaged =
  (kind: 'customers' | 'days'): Count =>
  (history, range, of) => {
    const active = activity(history, { from: [range.from, add(range.to, -27)].sort()[1], to: range.to }, of)
    const customers = customersOf(active).size
    if (kind === 'customers') return customers
    return customers === 0 ? null : active.size / customers
  }

const trend: Count = (history, range, of) => {
  const length = Math.min(28, gap(range.from, range.to) + 1)
  const now = activity(history, { from: add(range.to, 1 - length), to: range.to }, of)
  const before = activity(history, { from: add(range.to, 1 - 2 * length), to: add(range.to, -length) }, of)
  const customers = customersOf([...now, ...before]).size
  return customers === 0 ? null : (now.size - before.size) / customers
}

function contracts(history: History, of: (customer: string) => boolean) {
  return history.subscriptions
    .filter(({ customer }) => of(customer))
    .map(({ customer, startedAt, renewedAt, cancelledAt, endsAt }) => {
      const end = cancelledAt === null || (renewedAt ?? 0) > cancelledAt ? null : (endsAt ?? cancelledAt)
      return {
        customer,
        began: dayOf(startedAt, history.timeZone),
        ended: end === null ? null : dayOf(end, history.timeZone),
      }
    })
}

const subscribed =
  (kind: 'kept' | 'lost'): Count =>
  (history, range, of) => {
    const on = (day: string) =>
      new Set(
        contracts(history, of)
          .filter(({ began, ended }) => began <= day && (ended === null || ended > day))
          .map(({ customer }) => customer),
      )
    const start = on(add(range.from, -1))
    const end = on([range.to, history.horizon].sort()[0])
    const kept = [...start].filter((customer) => end.has(customer)).length
    if (start.size === 0) return null
    return (kind === 'kept' ? kept : start.size - kept) / start.size
  }

const subscriptionLifetime: Count = (history, range, of) =>
  median(
    contracts(history, of)
      .filter(({ began }) => inside(began, range))
      .map(({ began, ended }) => {
        const back = ended !== null && ended <= history.horizon
        return { time: gap(began, back ? ended : history.horizon), back }
      }),
  )

export const oracle: Record<string, Count> = {
  orders: (history, range, of) => within(history, range).filter(({ customer }) => of(customer)).length,
  revenue: (history, range, of) => total(net(history, range, of)) / 100,
  'average-order': (history, range, of) => {
    const own = within(history, range).filter(({ customer, currency }) => of(customer) && currency === 'EUR')
    if (own.length === 0) return null
    return own.reduce((sum, { cents }) => sum + cents, 0) / own.length / 100
  },
  'purchase-frequency': (history, range, of) => {
    const own = within(history, range).filter(({ customer }) => of(customer))
    return own.length === 0 ? null : own.length / new Set(own.map(({ customer }) => customer)).size
  },
  'time-between-purchases': timeBetween,
  'repeat-within-30-days': repeatWithin(30),
  'repeat-within-60-days': repeatWithin(60),
  'repeat-within-90-days': repeatWithin(90),
  'repeat-within-365-days': repeatWithin(365),
  'new-customers': standing('new'),
  'returning-customers': standing('returning'),
  'reactivated-customers': standing('reactivated'),
  'lost-customers': standing('lost'),
  'retention-rate': stayed('stayed'),
  'churn-rate': stayed('lost'),
  'gross-revenue-retention': kept('gross'),
  'net-revenue-retention': kept('net'),
  'lifetime-value': (history, range, of) => {
    const first = Map.groupBy(counting(history), ({ customer }) => customer)
    const all = net(history, { from: '2000-01-01', to: history.horizon }, of)
    const own = [...first].filter(
      ([customer, orders]) => of(customer) && inside(orders.map(({ day }) => day).sort()[0], range),
    )
    if (own.length === 0) return null
    const sum = own.reduce((cents, [customer]) => cents + (all.get(customer) ?? 0), 0)
    return sum / own.length / 100
  },
  'revenue-share-best-1': best(0.01),
  'revenue-share-best-5': best(0.05),
  'revenue-share-best-20': best(0.2),
  'active-customers': engaged('customers'),
  'active-days': engaged('days'),
  'active-days-trend': trend,
  'subscription-retention-rate': subscribed('kept'),
  'subscription-churn-rate': subscribed('lost'),
  'subscription-lifetime': subscriptionLifetime,
  'referral-rate': (history, range, of) => {
    const bought = new Set(
      counting(history)
        .filter(({ customer, day }) => of(customer) && day <= range.to)
        .map(({ customer }) => customer),
    )
    if (bought.size === 0) return null
    const made = [
      ['c-1', '2026-04-01'],
      ['c-1', '2026-04-02'],
      ['c-2', '2026-04-03'],
      ['c-3', '2026-04-04'],
    ].filter(([customer, day]) => bought.has(customer) && inside(day, range))
    return new Set(made.map(([customer]) => customer)).size / bought.size
  },
}
