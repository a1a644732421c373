import type { FileChoice, ImportMapping, MappedColumn } from '@esteem/contract'

export type Choices = Record<string, FileChoice>

/** What a person changed, so far; columns are kept one by one, the last word on each. */
export function changeMapping(choice: FileChoice, change: Partial<ImportMapping>): FileChoice {
  const columns = new Map(choice.mapping?.columns?.map((column) => [column.column, column]))
  for (const column of change.columns ?? []) {
    // A field stands for one column: what is given to this one is taken from the others.
    for (const [name, other] of columns)
      if (other.field !== null && other.field === column.field) columns.set(name, { ...other, field: null })
    columns.set(column.column, { ...columns.get(column.column), ...column })
  }
  const mapping = { ...choice.mapping, ...change, ...(columns.size > 0 && { columns: [...columns.values()] }) }
  // Another role has other fields: what was said about columns no longer holds.
  if (change.role) delete mapping.columns
  return { ...choice, mapping }
}

export function changeColumn(choice: FileChoice, column: MappedColumn): FileChoice {
  return changeMapping(choice, { columns: [column] })
}

export function changeFormat(choice: FileChoice, format: FileChoice['format']): FileChoice {
  return { ...choice, format: { ...choice.format, ...format } }
}
