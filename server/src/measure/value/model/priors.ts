import type { LogPrior } from '@esteem/stats'

/**
 * What is usual in shops without contracts, for when the customers alone do not say: published fits of such data (music,
 * groceries, donations, clothing) lie within, most of them within one standard deviation. A customer buys about twice a
 * year, from every month to every five years; every third purchase is the last, from one in ten to two in three.
 */
export const purchasePrior: LogPrior = {
  means: [Math.log(0.7), Math.log(130), Math.log(0.8), Math.log(1.8)],
  deviations: [0.7, 0.9, 0.7, 0.8],
}

/** Purchases of one customer vary by a half, customers among each other by the same; the level is that of these orders. */
export function spendPrior(meanOrder: number): LogPrior {
  const [p, q] = [4, 4]
  return { means: [Math.log(p), Math.log(q), Math.log((meanOrder * (q - 1)) / p)], deviations: [0.6, 0.4, 0.6] }
}
