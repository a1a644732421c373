import type { RawRow } from '../readers/row.ts'
import { isBlank, isTyped } from './cell.ts'
import { usualWidth } from './delimiter.ts'

export interface HeaderFound {
  header: boolean
  /** Lines above it, such as a title. */
  skippedLines: number
  /** The row at which the table begins: its header, or its first data. */
  start: number
}

const mostTitleRows = 20

/** Whether the first row names the columns. `isName` knows the usual names of columns. */
export function findHeader(rows: RawRow[], isName: (text: string) => boolean, ragged: boolean): HeaderFound {
  const start = tableStart(rows, ragged)
  const first = rows[start]
  const skippedLines = start === 0 ? 0 : (rows[start - 1]?.line ?? 0)
  if (!first) return { header: false, skippedLines: 0, start: 0 }
  return { header: namesColumns(first, rows.slice(start + 1), isName), skippedLines, start }
}

function tableStart(rows: RawRow[], ragged: boolean): number {
  const filled = (row: RawRow) => row.cells.filter((cell) => cell.trim() !== '').length
  // A spreadsheet leaves out what is empty at the end of a row, so there only much shorter rows are titles.
  const width = ragged ? Math.max(0, ...rows.slice(0, 200).map(filled)) / 2 : usualWidth(rows)
  const start = rows.findIndex((row) => (ragged ? filled(row) >= width : row.cells.length === width))
  return start < 0 || start > mostTitleRows ? 0 : start
}

function namesColumns(first: RawRow, data: RawRow[], isName: (text: string) => boolean): boolean {
  const names = first.cells.filter((cell) => cell.trim() !== '')
  if (names.length === 0) return false
  const known = names.filter(isName).length
  if (known >= names.length / 2 && known > 0) return true
  if (names.some((cell) => isTyped(cell) || isBlank(cell))) return false
  if (data.length === 0) return true
  const typedBelow = first.cells.some((_, column) => data.some(({ cells }) => isTyped(cells[column] ?? '')))
  const unique = new Set(names.map((name) => name.trim().toLowerCase())).size >= names.length * 0.8
  return typedBelow || unique
}

/** The names of the columns: unnamed ones are numbered, repeated ones too. */
export function columnNames(header: string[] | null, width: number): string[] {
  const taken = new Map<string, number>()
  return Array.from({ length: width }, (_, index) => {
    const name = header?.[index]?.trim().replace(/\s+/g, ' ') || `Column ${index + 1}`
    const times = (taken.get(name) ?? 0) + 1
    taken.set(name, times)
    return times === 1 ? name : `${name} (${times})`
  })
}

/** Qualtrics writes two more lines below the names of the columns: the questions, and ids in braces. */
export function isHeadingBelow(cells: readonly string[]): boolean {
  return (
    cells.some((cell) => cell.startsWith('{"ImportId":')) ||
    (cells.includes('Start Date') && cells.includes('End Date') && cells.includes('Response ID'))
  )
}
