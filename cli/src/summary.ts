import {
  type FilePreview,
  type ImportFieldName,
  type ImportFigures,
  type ImportWarning,
  importFields,
} from '@esteem/contract'

const count = (value: number) => value.toLocaleString('en')

/** How a file was understood, in a few lines. */
export function previewLines({ name, layout, mapping, mappingFrom, columns, warnings }: FilePreview): string[] {
  const from =
    mappingFrom === 'layout'
      ? layout!.name
      : mappingFrom === 'remembered'
        ? 'as the last time'
        : mappingFrom === 'given'
          ? 'as you say'
          : 'by its columns'
  const used = mapping.columns.filter(({ field }) => field !== null)
  const width = Math.max(0, ...used.map(({ column }) => column.length))
  return [
    `${name}: ${mapping.role.replace('-', ' ')} (${from})`,
    ...used.map(({ column, field, dateOrder }) => {
      const example = columns.find((one) => one.column === column)?.examples[0] ?? ''
      const order = dateOrder === 'dmy' ? ', day first' : dateOrder === 'mdy' ? ', month first' : ''
      return `  ${column.padEnd(width)}  ${labelOf(field!)}${order}${example && `  ${dim(example)}`}`
    }),
    ...warnings.map(({ message }) => `  · ${message}`),
  ]
}

function labelOf(field: string): string {
  return importFields[field as ImportFieldName]?.label ?? field.replace('.', ': ')
}

function dim(text: string): string {
  return `(${text})`
}

const answers: Record<string, string> = {
  'day-or-month-first': 'Add --dates dmy where the day comes first, or --dates mdy where the month does.',
  'no-date': 'Add --map "COLUMN=orderedAt".',
  'no-amount': 'Add --map "COLUMN=orderTotal".',
  'no-order-id': 'Add --map "COLUMN=orderId".',
  'no-identifier': 'Add --map "COLUMN=userId", or =email, or =phone.',
  'no-event': 'Add --map "COLUMN=event".',
  'no-product-id': 'Add --map "COLUMN=productId".',
}

/** What stands in the way, and what to type. */
export function blockerLine(name: string, { code, message }: ImportWarning): string {
  return `${name}: ${message}${answers[code] ? `\n  ${answers[code]}` : ''}`
}

/** What came of an import. */
export function figureLines(figures: ImportFigures): string[] {
  const lines: [number | string, string][] = [
    [figures.rows, 'rows read'],
    [figures.customers, 'customers'],
    [
      figures.orders,
      `orders: ${count(figures.ordersNew)} new, ${count(figures.ordersChanged)} changed, ${count(figures.ordersKnown)} already here`,
    ],
    [figures.ordersWithoutCustomer, `of them without a customer${amounts(figures.netWithoutCustomer, ', worth ')}`],
    [
      figures.refunds,
      `refunds, ${count(figures.refundsMatched)} of those under a number of their own put to their orders`,
    ],
    [figures.ordersUnpaid, 'orders left out because nothing was paid'],
    [figures.corrections, 'left out, of nobody and worth nothing, such as corrections of stock'],
    [figures.events, 'events written'],
    ...Object.entries(figures.net).map(([currency, amount]): [string, string] => [
      Number(amount).toLocaleString('en', { style: 'currency', currency }),
      'orders less refunds',
    ]),
    [figures.rejectedRows, 'rows rejected'],
  ]
  const shown = lines.filter(([value]) => value !== 0)
  const width = Math.max(...shown.map(([value]) => text(value).length))
  return [
    ...shown.map(([value, words]) => `${text(value).padStart(width)}  ${words}`),
    ...figures.rejectedFor.map(({ message, rows }) => `${' '.repeat(width)}  ${count(rows)} × ${message}`),
  ]
}

function text(value: number | string): string {
  return typeof value === 'number' ? count(value) : value
}

function amounts(net: Record<string, string>, before: string): string {
  const parts = Object.entries(net).map(([currency, amount]) =>
    Number(amount).toLocaleString('en', { style: 'currency', currency }),
  )
  return parts.length === 0 ? '' : `${before}${parts.join(', ')}`
}
