import {
  type FilePreview,
  type ImportFieldName,
  type ImportMapping,
  type ImportRole,
  type ImportWarning,
  importFieldKind,
} from '@esteem/contract'
import type { Inspection } from '../detection/inspect.ts'
import { isRejectColumn } from './fingerprint.ts'
import type { StagedRow } from './staged-row.ts'
import { standingOf } from './status.ts'

type Mapped = Pick<FilePreview, 'mapping' | 'columns' | 'sampled' | 'usable' | 'rows'>

/** What a person must decide before files are imported together, file by file. */
export function findBlockers(files: readonly Mapped[]): ImportWarning[][] {
  const roles = new Set(files.map(({ mapping }) => mapping.role).filter((role) => ofOrders.has(role)))
  // Files of several roles are joined by the order number, and together have what each of them lacks.
  const joined = roles.size > 1
  const blockers = files.map((file) => {
    const found = [...blockersOf(file, joined), ...unreadableColumns(file)]
    return found.length > 0 ? found : nothingUsable(file)
  })
  if (joined) {
    const together = new Set(files.flatMap(({ mapping }) => mapping.columns.map(({ field }) => field)))
    blockers[0]!.push(...missingFromOrders((name) => together.has(name)))
  }
  return blockers
}

const ofOrders = new Set<ImportRole>(['orders', 'order-lines', 'payments'])

type Has = (field: ImportFieldName) => boolean

function missingFromOrders(has: Has): ImportWarning[] {
  const missing: ImportWarning[] = []
  if (!has('orderedAt')) missing.push(blocker('no-date', 'No column is the order date. Choose the one that is.'))
  if (!has('orderTotal') && !has('lineTotal') && !has('unitPrice') && !has('paymentValue')) {
    const message = 'No column is the amount: an order total, a line total, or a price. Choose the one that is.'
    missing.push(blocker('no-amount', message))
  }
  return missing
}

function blockersOf({ mapping }: Mapped, joined: boolean): ImportWarning[] {
  const fields = new Set(mapping.columns.map(({ field }) => field))
  const has: Has = (name) => fields.has(name)
  const person = has('userId') || has('email') || has('phone') || hasExternalId(mapping)
  const nobody = blocker('no-identifier', 'No column is a customer number, e-mail or phone. Choose the one that is.')
  switch (mapping.role) {
    case 'orders':
    case 'order-lines':
      if (!joined) return missingFromOrders(has)
      return has('orderId') ? [] : [noOrderId]
    case 'payments':
      if (!joined) return [blocker('payments-alone', 'Payments need the file of their orders. Import both together.')]
      return has('orderId') ? [] : [noOrderId]
    case 'customers':
      return person ? [] : [nobody]
    case 'products':
      return has('productId')
        ? []
        : [blocker('no-product-id', 'No column is the product number. Choose the one that is.')]
    case 'events':
      return [
        ...(has('event') ? [] : [blocker('no-event', 'No column says what happened. Choose the one that does.')]),
        ...(has('occurredAt')
          ? []
          : [blocker('no-date', 'No column says when it happened. Choose the one that does.')]),
        ...(person || has('anonymousId') ? [] : [nobody]),
      ]
    case 'answers':
    case 'reviews':
      return [
        ...(has('answeredAt')
          ? []
          : [blocker('no-date', 'No column says when it was said. Choose the one that does.')]),
        ...(has('comment') || has('stars') || mapping.columns.some(({ field }) => /^(score|answer)\./.test(field ?? ''))
          ? []
          : [
              blocker(
                'no-answer',
                'No column is an answer. Choose what each question measures, or keep it as an answer.',
              ),
            ]),
      ]
  }
}

/** A mistake in the mapping shows in every row, and must not end in a rejects file as long as the file. */
function nothingUsable({ sampled, usable, rows }: Mapped): ImportWarning[] {
  if (usable > 0 || sampled === 0) return []
  const reason = rows.find(({ problems }) => problems.length > 0)?.problems[0]?.message ?? ''
  return [blocker('nothing-usable', `None of the first ${sampled} rows can be used. The first says: ${reason}`)]
}

function blocker(code: string, message: string, column: string | null = null): ImportWarning {
  return { code, column, message }
}

const noOrderId = blocker(
  'no-order-id',
  'Files are joined by the order number, and no column of this one is the order number. Choose it, or leave the file out.',
)

function unreadableColumns({ mapping, columns }: Mapped): ImportWarning[] {
  return mapping.columns.flatMap(({ column, field, dateOrder, decimalMark }) => {
    const report = columns.find((one) => one.column === column)
    if (field === null || !report || report.kind === 'empty') return []
    const kind = importFieldKind(field)
    const example = report.examples[0] ?? ''
    if (kind === 'moment' && !dateOrder && report.ambiguous === 'day-or-month-first') {
      const message = `Every date of ${column} can be read with the day or the month first, such as ${example}. Say which.`
      return [blocker('day-or-month-first', message, column)]
    }
    if (kind === 'moment' && !dateOrder) {
      return [blocker('not-a-date', `${column} does not look like dates, such as ${example}.`, column)]
    }
    if ((kind === 'money' || kind === 'quantity') && !decimalMark) {
      return [blocker('not-a-number', `${column} does not look like numbers, such as ${example}.`, column)]
    }
    return []
  })
}

/** What a person may want to know before the import starts. */
export function findWarnings(
  mapping: ImportMapping,
  { columns, rows, format }: Pick<Inspection, 'columns' | 'rows' | 'format'>,
  usable: readonly StagedRow[],
  baseCurrency: string,
): ImportWarning[] {
  const warnings: ImportWarning[] = []
  const warn = (code: string, column: string | null, message: string) => warnings.push({ code, column, message })
  const fields = new Set(mapping.columns.map(({ field }) => field))
  const has = (name: ImportFieldName) => fields.has(name)
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
  const shared = sale ? sharedNumber(usable) : null
  if (shared !== null) {
    const column = mapping.columns.find(({ field }) => field === 'orderId')?.column ?? null
    const message = `The order number “${shared}” stands at several customers or weeks. Rows with one number become one order; if numbers start anew now and then, leave the column out.`
    warn('order-number-repeats', column, message)
  }
  if (sale && !has('userId') && !has('email') && !has('phone') && !has('customerKey') && !hasExternalId(mapping)) {
    warn('no-customer', null, 'No column names the customer, so all orders will stand without one.')
  }
  const opinions = mapping.role === 'answers' || mapping.role === 'reviews'
  if (opinions && !has('userId') && !has('email') && !has('phone') && !hasExternalId(mapping)) {
    warn('no-customer', null, 'No column names the customer: what was said counts, and is nobody’s in particular.')
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

const week = 7 * 86_400_000

/** An order number under which there are several orders, such as that of a till that starts at 1 every day. */
function sharedNumber(rows: readonly StagedRow[]): string | null {
  const first = new Map<string, StagedRow>()
  for (const row of rows) {
    if (row.orderId === '') continue
    const before = first.get(row.orderId)
    if (before === undefined) {
      first.set(row.orderId, row)
      continue
    }
    const differs = (a: string, b: string) => a !== '' && b !== '' && a !== b
    const apart = Math.abs((row.orderedAt ?? 0) - (before.orderedAt ?? 0))
    const late = row.orderedAt !== null && before.orderedAt !== null && apart > week
    if (late || differs(row.userId, before.userId) || differs(row.email, before.email)) return row.orderId
  }
  return null
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
