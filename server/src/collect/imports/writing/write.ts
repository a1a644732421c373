import type { ClickHouse, Statement } from '../../../platform/index.ts'
import type { TimelineEvent } from '../../../timeline/index.ts'
import type { Surroundings } from './event.ts'
import { createLedger, type LedgerEntry } from './ledger.ts'
import { type OrderRow, orderEvents, readOrders } from './order-events.ts'
import { type PersonRow, personEvents, readPeople } from './person-events.ts'
import { type EventRow, plainEvents, readEvents } from './plain-events.ts'
import { type RefundRow, type RefundShare, readRefundShares, readRefunds, refundEvents } from './refund-events.ts'

export interface Written {
  ordersNew: number
  ordersChanged: number
  ordersKnown: number
  refundsMatched: number
  events: number
}

type Append = (events: readonly TimelineEvent[]) => Promise<void>

const rowsPerPage = 5_000

/**
 * Tells the timeline what an import has found, page by page. What was told before is left out; what is new is noted
 * when it is committed and not earlier, so that an import that is cut off can be run again.
 */
export async function writeTimeline(
  clickhouse: ClickHouse,
  append: Append,
  importId: number,
  around: Surroundings,
  report: (rows: number) => Promise<void>,
): Promise<Written> {
  const ledger = createLedger(clickhouse, importId)
  const written: Written = { ordersNew: 0, ordersChanged: 0, ordersKnown: 0, refundsMatched: 0, events: 0 }

  async function tell(events: TimelineEvent[], entries: LedgerEntry[], rows: number): Promise<void> {
    await append(events)
    await ledger.write(entries)
    written.events += events.length
    await report(rows)
  }

  async function tellOrders({ rows: orders, page }: Page<OrderRow>): Promise<void> {
    const known = await ledger.read('order', page)
    const events: TimelineEvent[] = []
    const entries: LedgerEntry[] = []
    for (const order of orders) {
      const before = known.get(order.key)
      if (before?.content === order.content) {
        written.ordersKnown++
        continue
      }
      if (before) written.ordersChanged++
      else written.ordersNew++
      events.push(...orderEvents(order, before !== undefined, around))
      entries.push({ kind: 'order', key: order.key, part: '', content: order.content })
    }
    await tell(events, entries, orders.length)
  }

  async function tellRefunds({ rows: refunds, page }: Page<RefundRow>): Promise<void> {
    const known = await ledger.read('refund', page)
    const params = { importId, first: refunds[0]!.key, last: refunds.at(-1)!.key }
    const shares = groupByKey(await clickhouse.query<RefundShare>({ text: readRefundShares, params }))
    const events: TimelineEvent[] = []
    const entries: LedgerEntry[] = []
    for (const refund of refunds) {
      const own = shares.get(refund.key) ?? []
      if (own.some(({ order }) => order !== '')) written.refundsMatched++
      const before = known.get(refund.key)
      if (before?.content === refund.content) continue
      const told = refundEvents(refund, own, before?.parts ?? [], around)
      events.push(...told.events)
      for (const part of told.orders) entries.push({ kind: 'refund', key: refund.key, part, content: refund.content })
    }
    await tell(events, entries, refunds.length)
  }

  async function tellOthers<Row extends PersonRow | EventRow>(
    kind: 'person' | 'event',
    { rows, page }: Page<Row>,
    eventsOf: (row: Row, around: Surroundings) => TimelineEvent[],
  ): Promise<void> {
    const known = await ledger.read(kind, page)
    const fresh = rows.filter(({ key, content }) => known.get(key)?.content !== content)
    const entries = fresh.map(({ key, content }) => ({ kind, key, part: '', content }))
    await tell(
      fresh.flatMap((row) => eventsOf(row, around)),
      entries,
      rows.length,
    )
  }

  const pages = <Row>(text: string, next: (last: Row) => object) => readPages<Row>(clickhouse, text, importId, next)
  for await (const orders of pages<OrderRow>(readOrders, ({ key }) => ({ after: key }))) await tellOrders(orders)
  for await (const refunds of pages<RefundRow>(readRefunds, ({ key }) => ({ after: key }))) await tellRefunds(refunds)
  for await (const people of pages<PersonRow>(readPeople, ({ key }) => ({ after: key }))) {
    await tellOthers('person', people, personEvents)
  }
  for await (const events of pages<EventRow>(readEvents, ({ file, line, part }) => ({ file, line, part }))) {
    await tellOthers('event', events, plainEvents)
  }
  return written
}

interface Page<Row> {
  rows: Row[]
  page: Statement
}

async function* readPages<Row>(
  clickhouse: ClickHouse,
  text: string,
  importId: number,
  next: (last: Row) => object,
): AsyncGenerator<Page<Row>> {
  let position: object = { after: '', file: 0, line: 0, part: 0 }
  for (;;) {
    const page = { text, params: { importId, limit: rowsPerPage, ...position } }
    const rows = await clickhouse.query<Row>(page)
    if (rows.length > 0) yield { rows, page }
    if (rows.length < rowsPerPage) return
    position = next(rows.at(-1)!)
  }
}

function groupByKey(shares: RefundShare[]): Map<string, RefundShare[]> {
  const groups = new Map<string, RefundShare[]>()
  for (const share of shares) {
    const group = groups.get(share.key)
    if (group) group.push(share)
    else groups.set(share.key, [share])
  }
  return groups
}
