export { type DifferenceInDifferences, differenceInDifferences } from './difference-in-differences.ts'
export { type DoublyRobustEffect, type DoublyRobustOptions, doublyRobustEffect } from './doubly-robust-effect.ts'
export { type EValue, type EValueInput, eValue } from './e-value.ts'
export { type EventStudy, eventStudy, type ParallelTrends } from './event-study.ts'
export type { JointTest } from './joint-gap-test.ts'
export { boostedTreesLearner, type NuisanceLearner, penalisedLearner } from './nuisance-learner.ts'
export {
  type EffectTarget,
  type FeatureBalance,
  type OverlapConcern,
  type OverlapDiagnostics,
  overlapDiagnostics,
} from './overlap-diagnostics.ts'
export type { NoContrast } from './period-gaps.ts'
export { type PropensityOptions, propensityScores } from './propensity-scores.ts'
