import type { FileFormat } from '@esteem/contract'
import { type RawRow, UnreadableFile } from './row.ts'

/** A quoted cell may span lines, but not this many: then its quote was never closed. */
const longestQuote = { lines: 1000, characters: 1_000_000 }
const longestLine = 8_000_000

export interface Splitter {
  write: (text: string) => RawRow[]
  end: () => RawRow[]
}

type Dialect = Pick<FileFormat, 'delimiter' | 'newline' | 'skippedLines'>

/**
 * Text to rows. Lines are cut first and cells second, so that each row knows its line and its text, and a quote
 * that never closes costs its own line and not the rest of the file.
 */
export function createSplitter({ delimiter, newline, skippedLines }: Dialect): Splitter {
  let rest = ''
  let line = 0
  let width = 0
  /** Lines of a row whose quote is still open. */
  let open: string[] = []
  let openLength = 0
  let rows: RawRow[] = []

  function readLine(text: string): void {
    line++
    if (open.length > 0) {
      continueQuote(text)
      return
    }
    if (line <= skippedLines || text.trim() === '') return
    const cells = splitLine(text, delimiter)
    if (cells === null) {
      open = [text]
      openLength = text.length
    } else add(line, cells, text)
  }

  function continueQuote(text: string): void {
    open.push(text)
    openLength += text.length
    const tooLong = open.length > longestQuote.lines || openLength > longestQuote.characters
    if (!tooLong && !text.includes('"')) return
    const joined = open.join('\n')
    const cells = tooLong ? 'malformed' : splitQuoted(joined, delimiter, 'strict')
    if (cells === null) return
    if (cells === 'malformed' || (width > 0 && cells.length !== width)) {
      abandonQuote()
    } else {
      const start = line - open.length + 1
      open = []
      add(start, cells, joined)
    }
  }

  /** Blames the line on which the quote opened, and reads those after it as if it were not there. */
  function abandonQuote(): void {
    const [first, ...after] = open
    line -= open.length - 1
    open = []
    rows.push({
      line,
      cells: first!.split(delimiter === 'whitespace' ? /\s+/ : delimiter),
      raw: first!,
      problem: 'A quotation mark opens in this line and never closes.',
    })
    for (const text of after) readLine(text)
  }

  function add(start: number, cells: string[], raw: string): void {
    if (width === 0) width = cells.length
    rows.push({ line: start, cells, raw, problem: null })
  }

  function take(): RawRow[] {
    const taken = rows
    rows = []
    return taken
  }

  return {
    write(text) {
      const all = rest + text
      let from = 0
      for (let at = all.indexOf(newline); at >= 0; at = all.indexOf(newline, from)) {
        const end = newline === '\n' && all.charCodeAt(at - 1) === 13 && at > from ? at - 1 : at
        readLine(all.slice(from, end))
        from = at + 1
      }
      rest = all.slice(from)
      if (rest.length > longestLine) {
        throw new UnreadableFile(
          `Line ${line + 1} is longer than ${longestLine} characters: this is not a table of rows.`,
        )
      }
      return take()
    },
    end() {
      if (rest !== '') readLine(rest.endsWith('\r') ? rest.slice(0, -1) : rest)
      rest = ''
      while (open.length > 0) abandonQuote()
      return take()
    },
  }
}

/** The cells of one line, or null where a quoted cell goes on in the next. */
export function splitLine(text: string, delimiter: FileFormat['delimiter']): string[] | null {
  if (delimiter === 'whitespace') return splitWhitespace(text)
  if (!text.includes('"')) return text.split(delimiter)
  return splitQuoted(text, delimiter, 'lenient') as string[] | null
}

function splitWhitespace(text: string): string[] {
  if (!text.includes('"')) return text.trim().split(/\s+/)
  return Array.from(text.matchAll(/"((?:[^"]|"")*)"|\S+/g), ([word, quoted]) => quoted?.replaceAll('""', '"') ?? word)
}

/** Null where the text ends within quotes. `lenient` takes a stray quote (`"5" ring"`) for a character. */
function splitQuoted(text: string, delimiter: string, strictness: 'strict' | 'lenient'): string[] | 'malformed' | null {
  const cells: string[] = []
  let at = 0
  for (;;) {
    const quote = skipSpaces(text, at, delimiter)
    if (text[quote] === '"') {
      let value = ''
      let from = quote + 1
      for (;;) {
        const close = text.indexOf('"', from)
        if (close < 0) return null
        if (text[close + 1] === '"') {
          value += text.slice(from, close + 1)
          from = close + 2
          continue
        }
        const after = skipSpaces(text, close + 1, delimiter)
        if (after === text.length || text[after] === delimiter) {
          cells.push(value + text.slice(from, close))
          at = after
          break
        }
        if (strictness === 'strict') return 'malformed'
        value += text.slice(from, close + 1)
        from = close + 1
      }
    } else {
      const end = text.indexOf(delimiter, at)
      cells.push(end < 0 ? text.slice(at) : text.slice(at, end))
      at = end < 0 ? text.length : end
    }
    if (at >= text.length) return cells
    at++
    if (at === text.length) {
      cells.push('')
      return cells
    }
  }
}

function skipSpaces(text: string, from: number, delimiter: string): number {
  let at = from
  while (text[at] === ' ' && delimiter !== ' ') at++
  return at
}
