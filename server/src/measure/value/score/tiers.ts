import type { ValueTier } from '@esteem/contract'

/** Tiers by what a year is expected to bring, with the share of customers down to which each goes. */
export const valueTiers: { tier: ValueTier; name: string; meaning: string; until: number }[] = [
  {
    tier: 'top',
    name: 'Top',
    meaning: 'The 5 % of customers who are expected to bring most within a year',
    until: 0.05,
  },
  { tier: 'high', name: 'High', meaning: 'The next 15 %', until: 0.2 },
  { tier: 'middle', name: 'Middle', meaning: 'The next 30 %', until: 0.5 },
  { tier: 'low', name: 'Low', meaning: 'The other half', until: 1 },
]

/** The least expected value of each tier but the last. */
export function tierBorders(values: Float64Array): number[] {
  const sorted = values.slice().sort()
  return valueTiers
    .slice(0, -1)
    .map(({ until }) => sorted[Math.max(0, sorted.length - Math.ceil(until * sorted.length))] ?? 0)
}

export function tierOf(value: number, borders: readonly number[]): ValueTier {
  const index = borders.findIndex((border) => value >= border)
  return valueTiers[index < 0 ? valueTiers.length - 1 : index].tier
}
