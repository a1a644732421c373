import {
  type FileChoice,
  type ImportFieldName,
  type ImportMapping,
  type ImportRole,
  importFields,
  importRoles,
  type MappedColumn,
} from '@esteem/contract'

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
  const role = given.columns ? roleOf(columns, mapping.role) : mapping.role
  return { ...mapping, role, ...withoutUndefined({ ...given, columns: undefined }), columns }
}

/** Columns that a person has put to orders make a file of orders, whatever it was taken for. */
function roleOf(columns: readonly MappedColumn[], role: ImportRole): ImportRole {
  const fields = columns.flatMap(({ field }) =>
    field !== null && field in importFields ? [field as ImportFieldName] : [],
  )
  const fitting = (one: ImportRole) =>
    fields.filter((field) => (importFields[field].roles as readonly ImportRole[]).includes(one)).length
  return importRoles.reduce((best, one) => (fitting(one) > fitting(best) ? one : best), role)
}

function withoutUndefined<T extends object>(values: T): T {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as T
}
