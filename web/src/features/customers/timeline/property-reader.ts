import type { TimelineEntry } from '@esteem/contract'
import { formatAmount } from '../../../ui/format/amount.ts'
import { countOf } from '../../../ui/format/count.ts'

/** Reads properties that may be missing, of another type than the spec says, or hostile; answers in words or not at all. */
export interface PropertyReader {
  text: (...names: string[]) => string | null
  amount: (...names: string[]) => string | null
  /** `3 things`, from the products. */
  things: () => string | null
  /** The names of the products, the first few. */
  products: () => string | null
}

const decimal = /^-?\d{1,20}(\.\d{1,12})?$/

export function readProperties(entry: Pick<TimelineEntry, 'properties'>, currency: string): PropertyReader {
  const { properties } = entry
  const text = (...names: string[]) => {
    for (const name of names) {
      const value = properties[name]
      if (typeof value === 'string' && value.trim() !== '') return value.trim().slice(0, 300)
      if (typeof value === 'number') return String(value)
    }
    return null
  }
  const amount = (...names: string[]) => {
    const value = text(...names)
    if (value === null || !decimal.test(value)) return null
    const own = text('currency')
    return formatAmount({ amount: value, currency: own?.length === 3 ? own.toUpperCase() : currency })
  }
  const lines = Array.isArray(properties.products) ? properties.products.filter(isRecord) : []
  return {
    text,
    amount,
    things: () =>
      lines.length === 0
        ? null
        : countOf(
            lines.reduce((sum, line) => sum + quantityOf(line), 0),
            'thing',
          ),
    products: () => nameProducts(lines),
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

function quantityOf(line: Record<string, unknown>): number {
  const quantity = Number(line.quantity ?? 1)
  return Number.isFinite(quantity) && quantity > 0 ? quantity : 1
}

function nameProducts(lines: Record<string, unknown>[]): string | null {
  const names = lines.flatMap((line) => (typeof line.name === 'string' ? [line.name] : []))
  if (names.length === 0) return null
  const rest = names.length - 3
  return names.slice(0, 3).join(', ') + (rest > 0 ? ` and ${rest} more` : '')
}
