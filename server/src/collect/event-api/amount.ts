import Big from 'big.js'

/** Decimal(18, 6): what the event store holds exactly. */
const places = 6
const largest = new Big(10).pow(12)

/**
 * What an order or a refund comes to, as an exact decimal: `total`, else `revenue`, else `value`, else the sum of its
 * products. Null where nothing is said about money.
 */
export function readAmount(properties: Record<string, unknown>): { value: string | null } | { problem: string } {
  for (const name of ['total', 'revenue', 'value']) {
    const given = properties[name]
    if (given === undefined || given === null || given === '') continue
    const amount = parse(given)
    return amount
      ? within(amount, name, given)
      : { problem: `${name} is ${JSON.stringify(given)}; write it as a number such as 12.50.` }
  }
  if (!Array.isArray(properties.products) || properties.products.length === 0) return { value: null }
  return sumOfProducts(properties.products)
}

function sumOfProducts(products: unknown[]): { value: string | null } | { problem: string } {
  let sum = new Big(0)
  for (const [index, product] of products.entries()) {
    const { price, quantity } = (product ?? {}) as Record<string, unknown>
    if (price === undefined || price === null) return { value: null }
    const amount = parse(price)
    const count = quantity === undefined || quantity === null ? new Big(1) : parse(quantity)
    if (!amount || !count)
      return {
        problem: `products.${index}: price ${JSON.stringify(price)} × quantity ${JSON.stringify(quantity)} is not a product of numbers.`,
      }
    sum = sum.plus(amount.times(count))
  }
  return within(sum, 'products', sum.toString())
}

function within(amount: Big, name: string, given: unknown): { value: string } | { problem: string } {
  if (amount.abs().gte(largest))
    return { problem: `${name} is ${JSON.stringify(given)}; amounts must stay below 1,000,000,000,000.` }
  return { value: amount.round(places, Big.roundHalfEven).toFixed() }
}

function parse(value: unknown): Big | null {
  if (typeof value !== 'number' && typeof value !== 'string') return null
  try {
    return new Big(typeof value === 'string' ? value.trim() : value)
  } catch {
    return null
  }
}

/** An ISO 4217 code; empty where none is given, which means the base currency of the business; null where it is none. */
export function readCurrency(value: unknown): string | null {
  if (value === undefined || value === null || value === '') return ''
  const code = String(value).trim().toUpperCase()
  return /^[A-Z]{3}$/.test(code) ? code : null
}
