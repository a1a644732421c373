import { basename } from 'node:path'
import type { ColumnReport, FileChoice, FilePreview, ImportMapping, MappedColumn, PreviewRow } from '@esteem/contract'
import { inspectFile } from './detection/inspect.ts'
import { compileMapping } from './mapping/apply.ts'
import { findWarnings } from './mapping/check.ts'
import { fingerprintOf } from './mapping/fingerprint.ts'
import { type BusinessDefaults, guessMapping } from './mapping/guess.ts'
import { isColumnName } from './mapping/names.ts'
import { overrideMapping } from './mapping/override.ts'
import type { StagedRow } from './mapping/staged-row.ts'

const shownRows = 20

export interface UploadedFile {
  fileId: string
  name: string
  bytes: number
  path: string
}

/** A mapping that was used before for a file with these columns. */
export type Recall = (fingerprint: string) => Promise<ImportMapping | null>

/** What would be understood of a file, without writing anything. */
export async function previewFile(
  file: UploadedFile,
  choice: Omit<FileChoice, 'fileId'>,
  business: BusinessDefaults,
  recall: Recall,
  now: Date,
): Promise<FilePreview> {
  const inspection = await inspectFile(file.path, isColumnName, choice.format)
  const { columns, rows, format, sheets } = inspection
  const guess = guessMapping(inspection, business, choice.mapping?.role)
  const remembered = await recall(fingerprintOf(columns.map(({ column }) => column)))
  const base = remembered ? adopt(guess.mapping, remembered, columns) : guess.mapping
  const mapping = overrideMapping(base, choice.mapping)
  const apply = compileMapping(mapping, format.container === 'excel', now.getTime())
  const applied = rows.map((row) => ({ row, result: apply(row) }))
  return {
    fileId: file.fileId,
    name: basename(file.name),
    bytes: file.bytes,
    format,
    sheets,
    layout: guess.layout && { id: guess.layout.id, name: guess.layout.name },
    columns,
    mapping,
    mappingFrom: choice.mapping ? 'given' : remembered ? 'remembered' : guess.layout ? 'layout' : 'guessed',
    sampled: rows.length,
    usable: applied.filter(({ result }) => result.rows !== null).length,
    rows: shownFirst(applied).map(({ row, result }): PreviewRow => {
      return {
        line: row.line,
        cells: row.cells,
        values: valuesOf(result.rows?.[0], mapping.currency),
        problems: result.problems ?? [],
      }
    }),
    warnings: findWarnings(
      mapping,
      inspection,
      applied.flatMap(({ result }) => result.rows ?? []),
      business.currency,
    ),
    blockers: [],
  }
}

/** The remembered meaning of each column; how its dates and numbers are written only where this file leaves it open. */
function adopt(guess: ImportMapping, remembered: ImportMapping, reports: ColumnReport[]): ImportMapping {
  const known = new Map(remembered.columns.map((column) => [column.column, column]))
  const columns = guess.columns.map((own, index) => {
    const before = known.get(own.column)
    if (!before) return { ...own, field: null }
    const { why, ambiguous } = reports[index]!
    const decided = why !== null && ambiguous === null
    return {
      ...own,
      field: before.field,
      dateOrder: isOpen(own.dateOrder) && !decided ? before.dateOrder : own.dateOrder,
      decimalMark: decided ? own.decimalMark : (before.decimalMark ?? own.decimalMark),
    }
  })
  return { ...remembered, columns }
}

/** Whether the day or the month comes first may differ from file to file; the other ways of writing show themselves. */
function isOpen(order: MappedColumn['dateOrder']): boolean {
  return order === null || order === 'dmy' || order === 'mdy'
}

/** The first rows, and a few that cannot be used however far down they stand. */
function shownFirst<T extends { result: { problems: unknown } }>(applied: T[]): T[] {
  const first = applied.slice(0, shownRows)
  const wrong = applied.slice(shownRows).filter(({ result }) => result.problems !== null)
  return [...first, ...wrong.slice(0, 5)]
}

function valuesOf(row: StagedRow | undefined, currency: string): Record<string, string> {
  if (!row) return {}
  const { role: _, line: __, part: ___, traits, properties, externalIds, scores, answers, ...fields } = row
  const values: Record<string, string> = {}
  if (row.orderTotal !== null || row.lineTotal !== null) fields.currency ||= currency
  for (const [field, value] of Object.entries(fields)) {
    if (value === null || value === '') continue
    values[field] = typeof value === 'number' ? new Date(value).toISOString() : value
  }
  const bags = { trait: traits, property: properties, externalId: externalIds, score: scores, answer: answers }
  for (const [prefix, bag] of Object.entries(bags)) {
    for (const [name, value] of Object.entries(bag)) values[`${prefix}.${name}`] = String(value)
  }
  return values
}
