import type { FileFormat } from '@esteem/contract'
import { delimiters } from '@esteem/contract'
import type { RawRow } from '../readers/row.ts'
import { createSplitter } from '../readers/split.ts'
import { isTyped } from './cell.ts'

export type Delimiter = FileFormat['delimiter']

/** Which character separates the cells: the one that cuts most lines into the same number of sensible cells. */
export function findDelimiter(text: string, newline: FileFormat['newline'], skippedLines: number): Delimiter {
  const scored = delimiters.map((delimiter) => ({
    delimiter,
    score: scoreOf(createSplitter({ delimiter, newline, skippedLines }).write(text).slice(0, 500), delimiter),
  }))
  return scored.reduce((best, one) => (one.score > best.score ? one : best)).delimiter
}

function scoreOf(rows: RawRow[], delimiter: Delimiter): number {
  const sound = rows.filter(({ problem }) => problem === null)
  if (sound.length === 0) return -1
  const width = usualWidth(sound)
  if (width < 2) return delimiter === ',' ? 0.3 : 0
  const regular = sound.filter(({ cells }) => cells.length === width)
  const cells = regular.flatMap((row) => row.cells)
  const others = delimiters.filter((other) => other !== delimiter && other !== 'whitespace')
  const uncut = cells.filter((cell) => !isTyped(cell) && others.some((other) => cell.includes(other))).length
  const score = regular.length / rows.length - 0.5 * (uncut / cells.length) + Math.min(width, 20) / 1000
  // Words of a text fall into regular numbers now and then, so blanks separate cells only where nothing else does.
  return delimiter === 'whitespace' ? (regular.length < rows.length * 0.95 ? -1 : score - 0.4) : score
}

/** The number of cells that most rows have. */
export function usualWidth(rows: { cells: string[] }[]): number {
  const counts = new Map<number, number>()
  for (const { cells } of rows) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1)
  let usual = 0
  for (const [width, count] of counts) if (count > (counts.get(usual) ?? 0)) usual = width
  return usual
}
