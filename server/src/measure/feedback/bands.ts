interface Band {
  name: string
  label: string
  /** SQL: the number of the band that a number lies in, as a text. */
  sql: (value: string) => string
  labels: string[]
}

/** Bands by the highest number in each but the last. */
function band(name: string, label: string, ends: number[], labels: string[]): Band {
  return {
    name,
    label,
    sql: (value) => `toString(arrayCount(end -> ${value} > end, [${ends.join(', ')}]))`,
    labels,
  }
}

/** What customers are told apart by in bands: how many orders, how lately, for how long, how old. */
export const bands = {
  orders: band('orders', 'Number of orders', [1, 2, 4, 9], ['1', '2', '3 or 4', '5 to 9', '10 or more']),
  recency: band(
    'recency',
    'Last order',
    [30, 90, 180],
    ['in the last 30 days', '31 to 90 days ago', '91 to 180 days ago', 'longer ago'],
  ),
  tenure: band(
    'tenure',
    'First order',
    [180, 365, 730],
    ['in the last half-year', 'half a year to a year ago', 'one to two years ago', 'longer ago'],
  ),
  age: band(
    'age',
    'Age',
    [24, 34, 44, 54, 64],
    ['under 25', '25 to 34', '35 to 44', '45 to 54', '55 to 64', '65 or older'],
  ),
} as const

const byName: Record<string, string[]> = {
  ...Object.fromEntries(Object.values(bands).map(({ name, labels }) => [name, labels])),
  'trait:age': bands.age.labels,
  'trait:birthday': bands.age.labels,
}

/** What a person reads for a value of a candidate. */
export function labelOf(name: string, value: string): string {
  return value === '' ? 'not known' : (byName[name]?.[Number(value)] ?? value)
}
