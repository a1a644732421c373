import type { ColumnReport, ImportFieldId } from '@esteem/contract'

/** Without a header only the values can tell: a list of purchases has a customer, a date and an amount at least. */
export function guessUnnamed(columns: ColumnReport[]): (ImportFieldId | null)[] {
  const fields: (ImportFieldId | null)[] = columns.map(() => null)
  const take = (field: ImportFieldId, index: number) => {
    if (index >= 0 && fields[index] === null) fields[index] = field
  }
  const free = (test: (report: ColumnReport) => boolean) =>
    columns.findIndex((report, index) => fields[index] === null && test(report))
  take(
    'orderedAt',
    free(({ kind }) => kind === 'moment'),
  )
  take(
    'email',
    free(({ kind }) => kind === 'email'),
  )
  take(
    'currency',
    free(({ kind }) => kind === 'currency'),
  )
  // Amounts stand at the end of such lists, and numbers of customers at the beginning.
  take(
    'orderTotal',
    columns.findLastIndex(({ kind }) => kind === 'decimal'),
  )
  take(
    'userId',
    free(({ kind }) => kind === 'integer' || kind === 'text'),
  )
  const date = fields.indexOf('orderedAt')
  take(
    'quantity',
    columns.findIndex(
      ({ kind, distinct }, index) => index > date && fields[index] === null && kind === 'integer' && distinct < 200,
    ),
  )
  if (!fields.includes('orderTotal'))
    take(
      'orderTotal',
      columns.findLastIndex(({ kind }, index) => fields[index] === null && kind === 'integer'),
    )
  return fields
}
