import { createHash } from 'node:crypto'
import { plainName } from './names.ts'

/** The columns that a rejects file has before those of the file it came from. */
export const rejectColumns = ['Rejected line', 'Why it was rejected'] as const

export function isRejectColumn(column: string): boolean {
  return (rejectColumns as readonly string[]).includes(column)
}

/** What makes two files of one kind: the names of their columns, in any order. */
export function fingerprintOf(columns: string[]): string {
  const own = columns.filter((column) => !isRejectColumn(column))
  return createHash('sha256').update(own.map(plainName).sort().join('\n')).digest('hex').slice(0, 32)
}
