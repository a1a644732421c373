export { type CollinearDriver, type Collinearity, collinearity } from './collinearity.ts'
export { type DriverCorrelations, driverCorrelations } from './driver-correlations.ts'
export type { DriverData } from './driver-data.ts'
export {
  type DriverCoefficient,
  type LeastSquaresFit,
  leastSquares,
  type RegressionCoefficient,
} from './least-squares.ts'
export { type LogisticFit, type LogisticRegression, logisticRegression } from './logistic-regression.ts'
export { relativeWeights } from './relative-weights.ts'
export type { ErrorKind } from './robust-errors.ts'
export { type SampledShares, sampledShapleyShares } from './sampled-shapley-shares.ts'
export type { Separation } from './separation.ts'
export { type DriverShares, mostDriversForExactShares, type ShapleyShares, shapleyShares } from './shapley-shares.ts'
export { driverShareDraws, type ShareDrawOptions, type ShareDraws, type ShareMethod } from './share-draws.ts'
export {
  bootstrapDriverShares,
  type DriverShareInterval,
  type DriverShareIntervals,
  shareIntervals,
} from './share-intervals.ts'
