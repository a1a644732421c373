import type { FileChoice, ImportMapping } from '@esteem/contract'

/** A mapping with what a person changed in it. Columns are changed one by one; a field moves from where it was. */
export function overrideMapping(mapping: ImportMapping, given: FileChoice['mapping']): ImportMapping {
  if (!given) return mapping
  const changed = new Map(given.columns?.map((column) => [column.column, column]))
  const moved = new Set([...changed.values()].map(({ field }) => field))
  const columns = mapping.columns.map((column) => {
    const own = changed.get(column.column)
    if (own) return { ...column, ...withoutUndefined(own) }
    const movedAway = column.field !== null && column.field !== 'packedLines' && moved.has(column.field)
    return movedAway ? { ...column, field: null } : column
  })
  return { ...mapping, ...withoutUndefined({ ...given, columns: undefined }), columns }
}

function withoutUndefined<T extends object>(values: T): T {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as T
}
