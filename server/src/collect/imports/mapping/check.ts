import {
  type ColumnReport,
  type ImportMapping,
  type ImportWarning,
  importFieldKind,
  type importFields,
} from '@esteem/contract'
import type { Inspection } from '../detection/inspect.ts'
import { isRejectColumn } from './fingerprint.ts'
import { standingOf } from './status.ts'

/** What a person must decide before the import can start. `alone`: no other file of the import can fill the gaps. */
export function findBlockers(mapping: ImportMapping, columns: ColumnReport[], alone: boolean): ImportWarning[] {
  const fields = new Set(mapping.columns.map(({ field }) => field))
  const has = (...names: string[]) => names.some((name) => fields.has(name as never))
  const blockers: ImportWarning[] = []
  const block = (code: string, column: string | null, message: string) => blockers.push({ code, column, message })
  const { role } = mapping
  const person = has('userId', 'email', 'phone') || [...fields].some((field) => field?.startsWith('externalId.'))

  if ((role === 'orders' || role === 'order-lines') && alone) {
    if (!has('orderedAt')) block('no-date', null, 'No column is the order date. Choose the one that is.')
    if (!has('orderTotal', 'lineTotal', 'unitPrice')) {
      block(
        'no-amount',
        null,
        'No column is the amount: an order total, a line total, or a price. Choose the one that is.',
      )
    }
  }
  if (!alone && !has('orderId') && (role === 'orders' || role === 'order-lines' || role === 'payments')) {
    block(
      'no-order-id',
      null,
      'Several files are joined by the order number, but no column of this one is the order number.',
    )
  }
  if (role === 'customers' && !person) block('no-identifier', null, 'No column is a customer number, e-mail or phone.')
  if (role === 'products' && !has('productId')) block('no-product-id', null, 'No column is the product number.')
  if (role === 'events') {
    if (!has('event')) block('no-event', null, 'No column says what happened.')
    if (!has('occurredAt')) block('no-date', null, 'No column says when it happened.')
    if (!person && !has('anonymousId')) block('no-identifier', null, 'No column is a customer number, e-mail or phone.')
  }
  for (const { column, field, dateOrder, decimalMark } of mapping.columns) {
    if (field === null) continue
    const report = columns.find((one) => one.column === column)
    const kind = importFieldKind(field)
    if (kind === 'moment' && report?.ambiguous === 'day-or-month-first' && !dateOrder) {
      const example = report.examples[0] ?? ''
      block(
        'day-or-month-first',
        column,
        `Every date of ${column} can be read with the day or the month first, such as ${example}. Say which.`,
      )
    }
    if (kind === 'moment' && !dateOrder && report?.kind !== 'empty' && report?.kind !== 'moment') {
      block('not-a-date', column, `${column} does not look like dates, such as ${report?.examples[0] ?? 'nothing'}.`)
    }
    if ((kind === 'money' || kind === 'quantity') && !decimalMark && report?.kind !== 'empty') {
      block(
        'not-a-number',
        column,
        `${column} does not look like numbers, such as ${report?.examples[0] ?? 'nothing'}.`,
      )
    }
  }
  return blockers
}

/** What a person may want to know before the import starts. */
export function findWarnings(
  mapping: ImportMapping,
  { columns, rows, format }: Pick<Inspection, 'columns' | 'rows' | 'format'>,
  baseCurrency: string,
): ImportWarning[] {
  const warnings: ImportWarning[] = []
  const warn = (code: string, column: string | null, message: string) => warnings.push({ code, column, message })
  const fields = new Set(mapping.columns.map(({ field }) => field))
  const has = (name: keyof typeof importFields) => fields.has(name)
  const sale = mapping.role === 'orders' || mapping.role === 'order-lines'
  if (format.skippedLines > 0 && format.container === 'text') {
    warn('lines-skipped', null, `The first ${format.skippedLines} lines stand above the table and are not read.`)
  }
  if (sale && !has('orderId')) {
    warn(
      'no-order-id',
      null,
      'No column is an order number, so every row counts as an order of its own, equal rows too.',
    )
  }
  if (sale && !has('userId') && !has('email') && !has('phone') && !has('customerKey') && !hasExternalId(mapping)) {
    warn('no-customer', null, 'No column names the customer, so all orders will stand without one.')
  }
  if (sale && !has('orderTotal') && has('tax')) {
    warn(
      'tax-not-added',
      null,
      'There is no order total. It is added up from the lines, less discount, plus shipping; tax is not added.',
    )
  }
  if (sale && !has('currency') && mapping.currency !== baseCurrency) {
    warn(
      'other-currency',
      null,
      `Amounts are taken to be ${mapping.currency}. Figures in ${baseCurrency} leave them out.`,
    )
  }
  for (const { column, field } of mapping.columns) {
    const report = columns.find((one) => one.column === column)
    if (field !== null && report?.ambiguous === 'decimal-or-thousands') {
      warn(
        'decimal-or-thousands',
        column,
        `${column} can be read in two ways: ${report.examples[0]} is taken to have decimals after “${report.decimalMark}”.`,
      )
    }
  }
  for (const unknown of unknownStatuses(
    mapping,
    rows.map(({ cells }) => cells),
  )) {
    warn(
      'unknown-status',
      statusColumn(mapping),
      `The status “${unknown}” is not known; orders with it count as completed.`,
    )
  }
  const unused = mapping.columns.filter(
    ({ field, column }, index) => field === null && columns[index]?.kind !== 'empty' && !isRejectColumn(column),
  )
  if (unused.length > 0) warn('columns-not-used', null, `Not used: ${unused.map(({ column }) => column).join(', ')}.`)
  return warnings
}

function hasExternalId({ columns }: ImportMapping): boolean {
  return columns.some(({ field }) => field?.startsWith('externalId.'))
}

function statusColumn({ columns }: ImportMapping): string | null {
  return columns.find(({ field }) => field === 'status')?.column ?? null
}

function unknownStatuses(mapping: ImportMapping, rows: string[][]): string[] {
  const index = mapping.columns.findIndex(({ field }) => field === 'status')
  if (index < 0) return []
  const statuses = new Set(rows.map((cells) => (cells[index] ?? '').trim()).filter((status) => status !== ''))
  return [...statuses].filter((status) => standingOf(status, mapping.statuses) === null).slice(0, 10)
}
