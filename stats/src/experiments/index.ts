export {
  type AlwaysValidInterval,
  type AlwaysValidOptions,
  alwaysValidDifference,
  alwaysValidInterval,
  alwaysValidLift,
  alwaysValidMean,
} from './always-valid.ts'
export {
  type BootstrapInterval,
  type BootstrapOptions,
  bootstrapDifference,
  bootstrapInterval,
  type SampleStatistic,
} from './bootstrap.ts'
export { type ConversionDifference, conversionDifference } from './conversion-difference.ts'
export { type CupedEffect, cupedDifference, stratifiedCupedDifference } from './cuped.ts'
export type { EffectEstimate } from './effect-estimate.ts'
export { meanDifference } from './mean-difference.ts'
export { type GroupDeviations, leastDetectableMeanDifference, meanPower, meanSampleSize } from './mean-power.ts'
export { benjaminiHochbergAdjust, holmAdjust } from './multiple-comparisons.ts'
export { type PermutationOptions, type PermutationTest, permutationTest } from './permutation-test.ts'
export { leastDetectableProportionDifference, proportionPower, proportionSampleSize } from './proportion-power.ts'
export { ratioDifference, ratioLift, ratioMetric } from './ratio-metric.ts'
export { type LiftOptions, type NotEstimableLift, type RelativeLift, relativeLift } from './relative-lift.ts'
export { type SampleRatioCheck, sampleRatioCheck } from './sample-ratio.ts'
export {
  type CovariateStatistics,
  covariateStatistics,
  type MeanStatistics,
  meanStatistics,
  type RatioStatistics,
  ratioStatistics,
} from './sufficient-statistics.ts'
export { qiniCurve, type UpliftCurve, type UpliftData, type UpliftPoint, upliftCurve } from './uplift.ts'
