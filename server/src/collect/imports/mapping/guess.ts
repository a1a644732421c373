import {
  type ColumnReport,
  type ImportFieldId,
  type ImportFieldName,
  type ImportMapping,
  type ImportRole,
  importFields,
  type MappedColumn,
} from '@esteem/contract'
import type { Inspection } from '../detection/inspect.ts'
import { type Layout, recogniseLayout } from '../layouts/recognise.ts'
import { isRejectColumn } from './fingerprint.ts'
import { guessAnswer, isQuestion } from './guess-answer.ts'
import { guessUnnamed } from './guess-unnamed.ts'
import { columnNames, plainName } from './names.ts'
import { standingOf } from './status.ts'

export interface BusinessDefaults {
  currency: string
  timeZone: string
}

/** What the columns of a file seem to mean: by its layout where it is known, otherwise by names and contents. What it holds may be said. */
export function guessMapping(
  { columns, rows, format }: Pick<Inspection, 'columns' | 'rows' | 'format'>,
  defaults: BusinessDefaults,
  asked?: ImportRole,
): { mapping: ImportMapping; layout: Layout | null } {
  const known = format.header ? recogniseLayout(columns.map(({ column }) => column)) : null
  const layout = asked === undefined || known?.role === asked ? known : null
  const role = asked ?? layout?.role ?? guessRole(columns)
  const fields = layout
    ? layoutFields(layout, columns)
    : format.header
      ? guessFields(
          columns,
          role,
          rows.map(({ cells }) => cells),
        )
      : guessUnnamed(columns)
  const open = layout ? layout.others : keptAs[role]
  const mapped = columns.map((report, index): MappedColumn => {
    const unused = layout?.unused?.includes(plainName(report.column)) || isRejectColumn(report.column)
    const free = open && report.kind !== 'empty' && !unused
    const field = fields[index] ?? (free ? openField(open, report, fields) : null)
    if (field !== null) fields[index] = field
    // Whether the day or the month comes first is for a person to say where the file does not.
    const dateOrder = report.ambiguous === 'day-or-month-first' ? null : report.dateOrder
    return { column: report.column, field, dateOrder, decimalMark: report.decimalMark }
  })
  return {
    layout,
    mapping: {
      role,
      columns: mapped,
      currency: defaults.currency,
      timeZone: saysUtc(mapped) ? 'UTC' : defaults.timeZone,
      cancellationPrefix: null,
      statuses: {},
      ...layout?.settings,
    },
  }
}

const keptAs: Partial<Record<ImportRole, 'trait' | 'property' | 'answer'>> = {
  customers: 'trait',
  events: 'property',
  answers: 'answer',
}

function openField(
  open: 'trait' | 'property' | 'answer',
  report: ColumnReport,
  taken: readonly (ImportFieldId | null)[],
): ImportFieldId {
  const { column } = report
  const measured = open === 'answer' ? guessAnswer(report) : null
  if (measured !== null && !taken.includes(measured)) return measured
  return `${open}.${plainName(column).replaceAll(' ', '_').slice(0, 120) || 'unnamed'}`
}

function saysUtc(columns: MappedColumn[]): boolean {
  return columns.some(
    ({ column, field }) =>
      (field === 'orderedAt' || field === 'occurredAt' || field === 'answeredAt') && /\b(utc|gmt)\b/i.test(column),
  )
}

function layoutFields(layout: Layout, columns: ColumnReport[]): (ImportFieldId | null)[] {
  const taken = new Set<ImportFieldId>()
  return columns.map(({ column }) => {
    const name = plainName(column)
    const field = layout.columns[name] ?? (/^line item \d+$/.test(name) ? layout.columns['line item 1'] : undefined)
    if (field === undefined || (taken.has(field) && field !== 'packedLines')) return null
    taken.add(field)
    return field
  })
}

interface Candidate {
  index: number
  field: ImportFieldName
  score: number
}

function candidates(columns: ColumnReport[]): Candidate[] {
  return columns.flatMap((report, index) => {
    const name = plainName(report.column)
    return columnNames.flatMap(({ field, names }) => {
      const place = names.indexOf(name)
      if (place < 0 || !fits(field, report)) return []
      return [{ index, field, score: 1 - place / 200 }]
    })
  })
}

/** Whether the values of a column can be what the field holds. An empty column can be anything. */
function fits(field: ImportFieldName, report: ColumnReport): boolean {
  if (report.kind === 'empty') return true
  const { kind } = importFields[field]
  const number = report.kind === 'integer' || report.kind === 'decimal'
  if (kind === 'moment') return report.kind === 'moment'
  if (kind === 'money') return number || (report.kind === 'boolean' && report.decimalMark !== null)
  if (kind === 'quantity') return number
  if (kind === 'email') return report.kind === 'email' || report.filled < 0.1
  if (kind === 'phone') return report.kind === 'phone' || report.kind === 'integer' || report.kind === 'text'
  if (kind === 'currency') return report.kind === 'currency'
  if (kind === 'status') return report.examples.some((example) => standingOf(example, {}) !== null)
  if (field === 'orderedTime') return report.examples.every((example) => /^\d{1,2}:\d\d/.test(example))
  if (field === 'name' || field === 'firstName' || field === 'lastName' || field === 'city')
    return report.kind === 'text'
  if (field === 'userId' && report.examples.every((example) => / \p{L}/u.test(example.trim()))) return false
  return report.kind !== 'moment' && (report.kind !== 'email' || field === 'userId')
}

function guessRole(columns: ColumnReport[]): ImportRole {
  const all = candidates(columns)
  const has = (...fields: ImportFieldName[]) => all.some(({ field }) => fields.includes(field))
  const person = has('userId', 'email', 'phone')
  const money = columns.some(({ kind }) => kind === 'decimal') || has('orderTotal', 'unitPrice', 'lineTotal')
  const sold = has('orderTotal', 'unitPrice', 'lineTotal', 'quantity')
  if (has('stars') && has('answeredAt') && has('comment', 'productId') && !sold) return 'reviews'
  if (has('answeredAt') && !sold && columns.some(isQuestion)) return 'answers'
  if (has('event') && has('occurredAt') && !has('orderTotal', 'lineTotal')) return 'events'
  if (has('orderId') && has('paymentValue') && !person && !has('orderedAt')) return 'payments'
  const product = has('productId', 'productName')
  if (product && !person && !has('orderId') && !has('orderedAt')) return 'products'
  if (person && !has('orderId') && !(has('orderedAt') && money)) return 'customers'
  const perProduct = product && has('quantity', 'unitPrice', 'lineTotal')
  return perProduct || (has('orderId') && product && has('orderTotal')) ? 'order-lines' : 'orders'
}

function guessFields(columns: ColumnReport[], role: ImportRole, rows: string[][]): (ImportFieldId | null)[] {
  const fields: (ImportFieldId | null)[] = columns.map(() => null)
  const taken = new Set<ImportFieldName>()
  const ranked = candidates(columns)
    .filter(({ field }) => (importFields[field].roles as readonly ImportRole[]).includes(role))
    .sort((a, b) => b.score - a.score || a.index - b.index)
  for (const { index, field } of ranked) {
    if (fields[index] !== null || taken.has(field)) continue
    fields[index] = field
    taken.add(field)
  }
  // An address says what it is, whatever its column is called.
  for (const field of ['email', 'phone'] as const) {
    const index = columns.findIndex(({ kind }, column) => kind === field && fields[column] === null)
    const fitting = (importFields[field].roles as readonly ImportRole[]).includes(role)
    if (index >= 0 && fitting && !taken.has(field)) fields[index] = field
  }
  return role === 'order-lines' ? perLine(fields, rows) : fields
}

const ofLines = { orderTotal: 'lineTotal', discount: 'lineDiscount', shipping: 'lineShipping' } as const

/** An `amount` beside products is the line's where it differs within an order, and the order's where it does not. */
function perLine(fields: (ImportFieldId | null)[], rows: string[][]): (ImportFieldId | null)[] {
  const order = fields.indexOf('orderId')
  if (order < 0) return fields
  return fields.map((field, index) => {
    if (field === null || !(field in ofLines)) return field
    const line = ofLines[field as keyof typeof ofLines]
    return fields.includes(line) || !differsWithin(rows, order, index) ? field : line
  })
}

function differsWithin(rows: string[][], order: number, column: number): boolean {
  const first = new Map<string, string>()
  return rows.some((cells) => {
    const [key, value] = [cells[order] ?? '', cells[column] ?? '']
    if (key === '' || value === '') return false
    const known = first.get(key)
    if (known === undefined) first.set(key, value)
    return known !== undefined && known !== value
  })
}
