import { parseNumber, times } from '../values/number.ts'
import type { StagedRow } from './staged-row.ts'

/**
 * The products of an order that stand together in one cell, each as a row of its own. Known forms:
 * `name:Bowl|sku:B-1|quantity:2|total:18.00` (several parted by `;` or in cells of their own) and `2× Bowl, 1× Spoon`.
 */
export function unpackLines(row: StagedRow, cells: string[]): StagedRow[] {
  const lines = cells.flatMap((cell) => (cell.includes('|') || /^\w+:/.test(cell) ? pairs(cell) : counted(cell)))
  if (lines.length === 0) return [row]
  return lines.map((line, part) => ({ ...row, part, ...line }))
}

type Line = Partial<StagedRow>

function pairs(cell: string): Line[] {
  return cell.split(/;(?=\s*(?:name|id|product_id|sku)\s*:)/i).map((item) => {
    const line: Line = {}
    for (const pair of item.split('|')) {
      const colon = pair.indexOf(':')
      if (colon > 0) put(line, pair.slice(0, colon).trim().toLowerCase(), pair.slice(colon + 1).trim())
    }
    if (line.lineTotal === undefined && line.unitPrice && line.quantity)
      line.lineTotal = times(line.quantity, line.unitPrice)
    return line
  })
}

function put(line: Line, key: string, value: string): void {
  const amount = parseNumber(value, '.')?.value
  if (value === '') return
  if (key === 'name' || key === 'product_name') line.productName = value
  else if (key === 'sku') line.productId = value
  else if (key === 'product_id') line.productId ??= value
  else if ((key === 'quantity' || key === 'qty') && amount) line.quantity = amount
  else if ((key === 'total' || key === 'line_total') && amount) line.lineTotal = amount
  else if (key === 'price' && amount) line.unitPrice = amount
}

function counted(cell: string): Line[] {
  return Array.from(cell.matchAll(/(\d+)\s*[×x]\s+(.+?)(?=,\s*\d+\s*[×x]\s|$)/g), ([, quantity, name]) => ({
    quantity,
    productName: name!.trim(),
  }))
}
