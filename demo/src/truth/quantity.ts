/** A true value, and what exactly it is the value of. */
export interface Quantity {
  definition: string
  unit: string
  period: string
  population: string
  value: unknown
}

export type Quantities = Record<string, Quantity>

export const periods = {
  whole: 'from the first day of the data to the last',
  end: 'at the data end',
  last365: 'the 365 days before the data end',
  next90: 'the 90 days after the data end',
  next365: 'the 365 days after the data end',
} as const

export const populations = {
  everyone: 'all customers with an order before the data end',
  becoming: 'all who become customers',
  reachable: 'customers who ordered within the 365 days before, without those who buy only at the stall',
} as const
