import type { ValueHorizon } from '@esteem/contract'

/** How far ahead, as it stands in a sentence: `expected in a year`. */
export const horizonWords: Record<ValueHorizon, string> = {
  '90d': 'in 90 days',
  '1y': 'in a year',
  '3y': 'in three years',
}

export const horizonNames: Record<ValueHorizon, string> = {
  '90d': 'Next 90 days',
  '1y': 'Next year',
  '3y': 'Next three years',
}
