/** One row as it stands in the file. `raw` and `problem` are set where the row could not be split as it should. */
export interface RawRow {
  line: number
  cells: string[]
  raw: string | null
  problem: string | null
}

/** A table that is read once, in batches, without holding it in memory. */
export interface TableReader {
  batches: AsyncIterable<RawRow[]>
  /** How much of the file on disk has been read, in bytes; compressed files count as compressed. */
  bytesRead: () => number
}

/** The file is not a table that can be read; the message says what to do. */
export class UnreadableFile extends Error {
  override readonly name = 'UnreadableFile'
}
