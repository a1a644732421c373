export { type GaborGranger, type GaborGrangerOptions, gaborGranger } from './gabor-granger.ts'
export { newtonMillerSmith, type PurchaseIntents, type ReachAndRevenue } from './newton-miller-smith.ts'
export type { EqualPrices, PriceAnswers } from './price-answers.ts'
export type { PriceCurves } from './price-curves.ts'
export { groupDemand, ladderDemand, type PriceDemand } from './price-demand.ts'
export {
  type NewtonMillerSmithIntervals,
  newtonMillerSmithIntervals,
  type PriceIntervalOptions,
  type PricePointInterval,
  type VanWestendorpIntervals,
  vanWestendorpIntervals,
} from './price-intervals.ts'
export {
  type PricePoint,
  type PricePointName,
  type VanWestendorp,
  type VanWestendorpOptions,
  vanWestendorp,
} from './van-westendorp.ts'
