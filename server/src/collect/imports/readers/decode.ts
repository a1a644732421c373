import { isAscii } from 'node:buffer'
import { encodingOf } from '../detection/encoding.ts'

export interface Decoder {
  write: (bytes: Uint8Array) => string
  end: () => string
}

/**
 * Bytes to text, chunk by chunk. A file that begins in plain ASCII says nothing about its encoding, so for `utf-8`
 * the choice is made at the first byte that is not ASCII, however late that comes.
 */
export function createDecoder(encoding: string): Decoder {
  let decoder = encoding === 'utf-8' ? null : new TextDecoder(encoding)
  return {
    write(bytes) {
      if (decoder === null) {
        if (isAscii(bytes)) return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
        decoder = new TextDecoder(encodingOf(bytes))
      }
      return decoder.decode(bytes, { stream: true })
    },
    end: () => decoder?.decode() ?? '',
  }
}
