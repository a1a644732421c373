export { type BoostedTreesModel, fitBoostedTrees, predictBoostedTrees } from './boosted-trees.ts'
export type { BoostedTreesOptions } from './boosted-trees-options.ts'
export type { Columns } from './columns.ts'
export { applyIsotonicCalibration, fitIsotonicCalibration, type IsotonicCalibration } from './isotonic-calibration.ts'
export { assignClusters, type KMeansOptions, type KMeansResult, kMeans } from './k-means.ts'
export { fitPenalisedLinear, type PenalisedLinearModel, predictPenalisedLinear } from './penalised-linear.ts'
export {
  fitPenalisedLogistic,
  type PenalisedLogisticModel,
  type PenaltyOptions,
  predictPenalisedLogistic,
} from './penalised-logistic.ts'
export { brierScore, logLoss } from './probability-scores.ts'
export type { RegressionTree } from './regression-tree.ts'
export { type ReliabilityCurve, type ReliabilityGroup, reliabilityCurve } from './reliability-curve.ts'
export {
  type QuantileScoreOptions,
  type QuantileScores,
  quantileScores,
  type RfmScores,
  rfmScores,
} from './rfm-scores.ts'
export { type RocAuc, rocAuc } from './roc-auc.ts'
export { type Silhouette, silhouette } from './silhouette.ts'
