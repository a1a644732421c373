/** How a number in an Excel cell is to be read: Excel keeps dates as numbers and tells them apart by their format. */
export type CellFormat = 'number' | 'date' | 'time'

const builtInDates = new Set([14, 15, 16, 17, 22, ...between(27, 31), 34, 35, 36, ...between(50, 58)])
const builtInTimes = new Set([18, 19, 20, 21, 32, 33, 45, 46, 47])

function between(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index)
}

export function cellFormatOf(id: number, code: string | undefined): CellFormat {
  if (code === undefined) return builtInDates.has(id) ? 'date' : builtInTimes.has(id) ? 'time' : 'number'
  const symbols = code
    .replace(/"[^"]*"|\\.|_.|\*./g, '')
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '')
    .split(';')[0]!
    .toLowerCase()
  if (symbols === 'general' || /[0#?]/.test(symbols.replace(/s\.0+/g, ''))) return 'number'
  if (/[yd]/.test(symbols) || /m/.test(symbols.replace(/\[?h+\]?[^a-z]*m+|m+[^a-z]*s+|am\/pm|a\/p/g, ''))) return 'date'
  return /[hs]/.test(symbols) ? 'time' : 'number'
}

const day = 86_400_000
const epoch1900 = Date.UTC(1899, 11, 30)
const epoch1904 = Date.UTC(1904, 0, 1)

/** A date as Excel keeps it, days since its epoch, as `2010-12-01` or `2010-12-01 08:26:00`. Null where out of range. */
export function excelMoment(serial: number, system: 1900 | 1904 = 1900): string | null {
  // Excel believes that 1900 was a leap year: before its 29 February the count is one less.
  const days = system === 1900 && serial < 60 ? serial + 1 : serial
  if (!(serial >= 0 && serial < 2_958_466)) return null
  const time = Math.round(((system === 1904 ? epoch1904 : epoch1900) + days * day) / 1000) * 1000
  const text = new Date(time).toISOString()
  return time % day === 0 ? text.slice(0, 10) : `${text.slice(0, 10)} ${text.slice(11, 19)}`
}

/** A time of day, as a share of the day, as `08:26:00`. */
export function excelTime(serial: number): string {
  return new Date(Math.round((serial % 1) * 86_400) * 1000).toISOString().slice(11, 19)
}

/** A number as Excel shows it: 15 digits, so that 0.1 + 0.2 is 0.3. */
export function excelNumber(text: string): string {
  if (!/[.eE]/.test(text)) return text
  const number = Number(text)
  if (!Number.isFinite(number)) return text
  const rounded = String(Number(number.toPrecision(15)))
  return rounded.includes('e') ? number.toFixed(15).replace(/0+$/, '').replace(/\.$/, '') : rounded
}
