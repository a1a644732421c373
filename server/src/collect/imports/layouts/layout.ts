import type { ImportFieldId, ImportMapping, ImportRole } from '@esteem/contract'

/** A file that a known program writes. Names of columns are plain: lower case, words apart by blanks. */
export interface Layout {
  id: string
  name: string
  role: ImportRole
  /** Recognised by these columns; they must all be there. */
  needs: string[]
  columns: Record<string, ImportFieldId>
  /** Columns beyond these become traits or properties of this kind of file, or stay unused. */
  others?: 'trait' | 'property' | 'answer'
  /** Columns that say nothing worth keeping, though others are kept. */
  unused?: string[]
  settings?: Partial<Pick<ImportMapping, 'currency' | 'timeZone' | 'cancellationPrefix' | 'statuses'>>
}
