import type { Behind, ValueDistribution } from '@esteem/contract'
import { compactAmount } from '../../../ui/format/amount.ts'
import { formatShare } from '../../../ui/format/count.ts'

export type Spread = 'value' | 'chance'

export interface Bar {
  label: string
  customers: number
  /** What is expected of them together. */
  value: string
  behind: Behind
}

/** The bars of a distribution, each with its name and the way to its customers. */
export function barsOf({ expectedValue, pAlive, horizon, currency }: ValueDistribution, spread: Spread): Bar[] {
  if (spread === 'chance')
    return pAlive.histogram.map(({ from, to, customers, value }) => ({
      ...{ customers, value, label: `${formatShare(from)}–${formatShare(to)}` },
      // The last bar takes in certainty.
      behind: { figure: 'value', horizon, leastPAlive: from, belowPAlive: to >= 1 ? 1.01 : to },
    }))
  const amount = (text: string) => compactAmount(Number(text), currency)
  return expectedValue.histogram.map(({ from, to, customers, value }) => ({
    ...{ customers, value, label: to === null ? `${amount(from)} or more` : `${amount(from)}–${amount(to)}` },
    behind: { figure: 'value', horizon, leastValue: from, belowValue: to ?? undefined },
  }))
}
