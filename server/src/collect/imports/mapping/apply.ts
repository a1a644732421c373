import type { ImportFieldId, ImportMapping, RowProblem } from '@esteem/contract'
import Big from 'big.js'
import { isHeadingBelow } from '../detection/header.ts'
import type { RawRow } from '../readers/row.ts'
import { times } from '../values/number.ts'
import { completeOpinion, tellOpinions } from './opinions.ts'
import { unpackLines } from './packed-lines.ts'
import { readerOf } from './read-cell.ts'
import { emptyRow, nothing, type StagedRow } from './staged-row.ts'

/** Where a row is rejected, its order is named if it can be, because the rest of that order has to wait for it. */
export type Applied = { rows: StagedRow[]; problems: null } | { rows: null; problems: RowProblem[]; orderId: string }

const day = 86_400_000
const earliest = 2 * day

/** Makes of a mapping the function that turns raw rows into typed ones, or says why it cannot. */
export function compileMapping(mapping: ImportMapping, ragged: boolean, now: number): (row: RawRow) => Applied {
  const width = mapping.columns.length
  const readers = mapping.columns.flatMap((column, index) => {
    const read = column.field === 'packedLines' || column.field === 'orderedTime' ? null : readerOf(column, mapping)
    return read ? [{ index, column: column.column, read }] : []
  })
  const indexOf = (field: ImportFieldId) => mapping.columns.findIndex((column) => column.field === field)
  const has = (field: ImportFieldId) => indexOf(field) >= 0
  const nameOf = (field: ImportFieldId) => mapping.columns.find((column) => column.field === field)?.column ?? null
  const orderColumn = indexOf('orderId')
  const dateColumn = indexOf('orderedAt')
  const timeColumn = indexOf('orderedTime')
  const opinions = mapping.role === 'answers' || mapping.role === 'reviews'
  const sale = mapping.role === 'orders' || mapping.role === 'order-lines'
  const ownOrders = sale && !has('orderId')
  // Without an order number, the rows that a cell unpacks to would each become an order.
  const packed = ownOrders
    ? []
    : mapping.columns.flatMap(({ field }, index) => (field === 'packedLines' ? [index] : []))

  function readCells(raw: RawRow, problems: RowProblem[]): StagedRow {
    const row = emptyRow(mapping.role, raw.line)
    for (const { index, column, read } of readers) {
      let cell = raw.cells[index] ?? ''
      if (cell === '') continue
      if (index === dateColumn && timeColumn >= 0) cell = `${cell.trim()} ${raw.cells[timeColumn] ?? ''}`.trim()
      const wrong = read(cell, row)
      if (wrong !== null)
        problems.push({ column, value: cell.slice(0, 200), message: `${column}: ${shown(cell)} ${wrong}.` })
    }
    return row
  }

  const past = (time: number | null) => time === null || (time > earliest && time < now + day)

  function demand(row: StagedRow, problems: RowProblem[]): void {
    const need = (there: boolean, field: ImportFieldId, message: string) => {
      if (!there) problems.push({ column: nameOf(field), value: '', message })
    }
    if (sale && has('orderId')) need(row.orderId !== '', 'orderId', 'There is no order number.')
    need(past(row.orderedAt), 'orderedAt', 'The order date lies before 1970 or in the future.')
    need(past(row.answeredAt), 'answeredAt', 'The date lies before 1970 or in the future.')
    need(past(row.occurredAt), 'occurredAt', 'The date lies before 1970 or in the future.')
    need(!/\d{13}/.test(row.lineTotal ?? ''), 'unitPrice', 'Quantity times price is too large.')
    if (ownOrders) {
      need(row.orderedAt !== null, 'orderedAt', 'There is no date.')
      need((row.orderTotal ?? row.lineTotal) !== null, 'orderTotal', 'There is no amount.')
    }
    if (mapping.role === 'payments') {
      need(row.orderId !== '', 'orderId', 'There is no order number.')
      need(row.paymentValue !== null, 'paymentValue', 'There is no amount.')
    }
    if (mapping.role === 'products') need(row.productId !== '', 'productId', 'There is no product number.')
    if (mapping.role === 'customers') {
      need(
        isPerson(row) || row.customerKey !== '',
        'userId',
        'There is nothing that names a customer: no number, e-mail or phone.',
      )
    }
    if (mapping.role === 'events') {
      need(row.event !== '', 'event', 'It is not said what happened.')
      need(row.occurredAt !== null, 'occurredAt', 'There is no date.')
      need(
        isPerson(row) || row.anonymousId !== '',
        'userId',
        'There is nothing that names a customer: no number, e-mail or phone.',
      )
    }
  }

  function demandOpinion(row: StagedRow, problems: RowProblem[]): void {
    const message = completeOpinion(row)
    if (message !== null) problems.push({ column: nameOf('answeredAt'), value: '', message })
  }

  return (raw) => {
    if (opinions && isHeadingBelow(raw.cells)) return { rows: [], problems: null }
    const uneven = raw.problem ?? (ragged ? null : unevenness(raw.cells, width))
    if (uneven !== null) {
      const problem = { column: null, value: (raw.raw ?? '').slice(0, 200), message: uneven }
      return { rows: null, problems: [problem], orderId: raw.cells[orderColumn]?.trim() ?? '' }
    }
    const problems: RowProblem[] = []
    const row = readCells(raw, problems)
    if (sale) completeLine(row)
    completeName(row)
    if (problems.length === 0) demand(row, problems)
    if (problems.length === 0 && opinions) demandOpinion(row, problems)
    if (problems.length > 0) return { rows: null, problems, orderId: row.orderId }
    if (opinions) return { rows: tellOpinions(row), problems: null }
    return {
      rows:
        packed.length === 0
          ? [row]
          : unpackLines(
              row,
              packed.map((index) => raw.cells[index] ?? ''),
            ),
      problems: null,
    }
  }
}

/** Cells beyond the columns are harmless while empty; missing ones may mean that a delimiter is lost. */
function unevenness(cells: string[], width: number): string | null {
  if (cells.length === width) return null
  if (cells.length > width && cells.slice(width).every((cell) => cell.trim() === '')) return null
  return `The row has ${cells.length} cells where the table has ${width} columns.`
}

function shown(cell: string): string {
  return cell.length > 60 ? `“${cell.slice(0, 60)}…”` : `“${cell}”`
}

function isPerson(row: StagedRow): boolean {
  return row.userId !== '' || row.email !== '' || row.phone !== '' || row.externalIds !== nothing
}

/** What a line comes to, where only its quantity and price are given; exact to a millionth. */
function completeLine(row: StagedRow): void {
  if (row.lineTotal !== null || row.unitPrice === null) return
  row.lineTotal = row.quantity === null || row.quantity === '1' ? row.unitPrice : times(row.quantity, row.unitPrice)
  if (row.lineDiscount) row.lineTotal = new Big(row.lineTotal).minus(new Big(row.lineDiscount).abs()).toFixed()
  if (/\.\d{7}/.test(row.lineTotal)) row.lineTotal = new Big(row.lineTotal).round(6, Big.roundHalfEven).toFixed()
}

function completeName({ traits }: StagedRow): void {
  if (traits.name === undefined && (traits.firstName !== undefined || traits.lastName !== undefined)) {
    traits.name = [traits.firstName, traits.lastName].filter((part) => part !== undefined).join(' ')
  }
}
