import { closeSync, openSync, writeSync } from 'node:fs'
import { join } from 'node:path'

export interface BigFile {
  add: (text: string) => void
  /** Writes what is waiting; the bytes of the whole file. */
  close: () => number
}

/** A file that is written in large pieces. */
export function openBigFile(folder: string, name: string, header = ''): BigFile {
  const descriptor = openSync(join(folder, name), 'w')
  let waiting = header
  let bytes = 0
  const flush = () => {
    bytes += writeSync(descriptor, waiting)
    waiting = ''
  }
  return {
    add(text) {
      waiting += text
      if (waiting.length > 1 << 20) flush()
    },
    close() {
      flush()
      closeSync(descriptor)
      return bytes
    },
  }
}
