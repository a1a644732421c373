export type Cell = string | number | boolean | null | undefined

/** A line of CSV (RFC 4180), ended by a line feed. */
export function csvLine(cells: readonly Cell[]): string {
  let line = ''
  for (let i = 0; i < cells.length; i++) line += (i > 0 ? ',' : '') + csvCell(cells[i])
  return `${line}\n`
}

function csvCell(cell: Cell): string {
  if (cell === null || cell === undefined || cell === '') return ''
  if (typeof cell !== 'string') return String(cell)
  return /[",\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}

/** Cents as an amount with two decimals. */
export function amount(cents: number): string {
  const digits = String(Math.abs(cents)).padStart(3, '0')
  return `${cents < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`
}

/** A number in at most six significant digits. */
export function short(value: number): number {
  return Number(value.toPrecision(6))
}
