import { type CellFormat, excelMoment, excelNumber, excelTime } from './cell-formats.ts'
import { type RawRow, UnreadableFile } from './row.ts'
import type { SharedStrings } from './shared-strings.ts'
import { createXmlParser } from './xml.ts'

/** Turns the XML of a sheet into rows, as it comes. */
export function createSheetParser(strings: SharedStrings, formats: CellFormat[], dateSystem: 1900 | 1904) {
  let rows: RawRow[] = []
  let cells: string[] = []
  let line = 0
  let column = 0
  let type = ''
  let style = 0
  let value = ''
  let inValue = false
  const parser = createXmlParser({
    open(name, attributes) {
      if (name === 'row') {
        line = Number(attributes.r) || line + 1
        cells = []
        column = -1
      } else if (name === 'c') {
        column = attributes.r ? columnOf(attributes.r) : column + 1
        type = attributes.t ?? 'n'
        style = Number(attributes.s ?? 0)
        value = ''
      } else if (name === 'v' || name === 't') inValue = true
    },
    close(name) {
      if (name === 'v' || name === 't') inValue = false
      else if (name === 'c' && value !== '') {
        while (cells.length < column) cells.push('')
        cells[column] = cellText(value, type, formats[style] ?? 'number')
      } else if (name === 'row' && cells.some((cell) => cell.trim() !== '')) {
        rows.push({ line, cells, raw: null, problem: null })
      }
    },
    text(part) {
      if (inValue) value += part
    },
  })

  function cellText(text: string, kind: string, format: CellFormat): string {
    if (kind === 's') return strings.get(Number(text))
    if (kind === 'b') return text === '1' ? 'TRUE' : 'FALSE'
    if (kind !== 'n') return text
    if (format === 'date') return excelMoment(Number(text), dateSystem) ?? text
    return format === 'time' ? excelTime(Number(text)) : excelNumber(text)
  }

  return {
    write(text: string): RawRow[] {
      parser.write(text)
      const taken = rows
      rows = []
      return taken
    },
  }
}

const widestSheet = 16_384

/** `AB12` → 27. */
function columnOf(reference: string): number {
  let column = 0
  for (let at = 0; at < reference.length; at++) {
    const letter = reference.charCodeAt(at) - 64
    if (letter < 1 || letter > 26) break
    column = column * 26 + letter
  }
  if (column > widestSheet)
    throw new UnreadableFile(`The cell ${reference} lies outside of what an Excel sheet can hold.`)
  return column - 1
}
