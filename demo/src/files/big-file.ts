import { closeSync, openSync, writeSync } from 'node:fs'
import { join } from 'node:path'

export interface BigFile {
  add: (text: string) => void
  /** Writes what is waiting; the bytes of the whole file. */
  close: () => number
}

const size = 1 << 20

/** A file that is written in large pieces. Text is encoded as it comes: one long string would be copied twice more. */
export function openBigFile(folder: string, name: string, header = ''): BigFile {
  const descriptor = openSync(join(folder, name), 'w')
  const waiting = Buffer.allocUnsafe(size)
  let filled = 0
  let bytes = 0
  const flush = () => {
    for (let from = 0; from < filled; ) from += writeSync(descriptor, waiting, from, filled - from)
    bytes += filled
    filled = 0
  }
  const add = (text: string) => {
    if (text.length * 3 > size) {
      flush()
      bytes += writeSync(descriptor, text)
      return
    }
    if (filled + text.length * 3 > size) flush()
    filled += waiting.write(text, filled)
  }
  add(header)
  return {
    add,
    close() {
      flush()
      closeSync(descriptor)
      return bytes
    },
  }
}
