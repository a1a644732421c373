import { isUtf8 } from 'node:buffer'
import { analyse } from 'chardet'

const byteOrderMarks = [
  { encoding: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
]

/** The encoding of the beginning of a file, as a WHATWG label. Plain ASCII counts as UTF-8. */
export function encodingOf(sample: Uint8Array): string {
  const marked = byteOrderMarks.find(({ bytes }) => bytes.every((byte, index) => sample[index] === byte))
  if (marked) return marked.encoding
  const wide = wideEncoding(sample)
  if (wide) return wide
  if (isUtf8(withoutCutCharacter(sample))) return 'utf-8'
  const guess = analyse(fromFirstNonAscii(sample)).find(
    ({ name }) => name !== 'UTF-8' && name !== 'ASCII' && isKnownEncoding(name),
  )
  // ISO-8859-1 in the wild is Windows-1252: the same letters, and quotes, dashes and the euro sign besides.
  return guess === undefined || guess.name === 'ISO-8859-1' ? 'windows-1252' : guess.name.toLowerCase()
}

/** UTF-16 without a mark: mostly Western text has a zero in nearly every second byte. */
function wideEncoding(sample: Uint8Array): string | null {
  const pairs = Math.min(sample.length >> 1, 4096)
  let zerosAtEven = 0
  let zerosAtOdd = 0
  for (let pair = 0; pair < pairs; pair++) {
    if (sample[pair * 2] === 0) zerosAtEven++
    if (sample[pair * 2 + 1] === 0) zerosAtOdd++
  }
  if (zerosAtOdd > pairs * 0.4 && zerosAtEven < pairs * 0.1) return 'utf-16le'
  if (zerosAtEven > pairs * 0.4 && zerosAtOdd < pairs * 0.1) return 'utf-16be'
  return null
}

/** The sample may end within a character, which must not count against UTF-8. */
function withoutCutCharacter(sample: Uint8Array): Uint8Array {
  let end = sample.length
  for (let back = 1; back <= Math.min(3, end); back++) {
    const byte = sample[end - back]!
    if (byte >= 0xc0) {
      const needs = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2
      if (needs > back) end -= back
      break
    }
    if (byte < 0x80) break
  }
  return sample.subarray(0, end)
}

/** The part that tells encodings apart; thousands of digits before it would only slow the detector down. */
function fromFirstNonAscii(sample: Uint8Array): Uint8Array {
  const first = sample.findIndex((byte) => byte >= 0x80)
  return sample.subarray(Math.max(0, first - 1000), first + 100_000)
}

export function isKnownEncoding(label: string): boolean {
  try {
    new TextDecoder(label)
    return true
  } catch {
    return false
  }
}
