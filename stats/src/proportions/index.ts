export { type AdjustedMean, adjustedMean } from './adjusted-mean.ts'
export { agrestiCoullInterval } from './agresti-coull-interval.ts'
export { clopperPearsonInterval } from './clopper-pearson-interval.ts'
export { jeffreysInterval } from './jeffreys-interval.ts'
export {
  leastAnswersForMean,
  leastAnswersForNps,
  leastAnswersForProportion,
  type MarginOptions,
} from './least-answers.ts'
export { type NetPromoterScore, type NpsMethod, netPromoterScore } from './net-promoter-score.ts'
export { newcombeDifference, type ProportionCounts } from './newcombe-difference.ts'
export { countNpsAnswers, type NpsCounts } from './nps-answers.ts'
export { type NpsDifference, npsDifference } from './nps-difference.ts'
export type { ProportionInterval } from './proportion-interval.ts'
export {
  countRatings,
  customerEffort,
  customerSatisfaction,
  type RatingOptions,
  type RatingScore,
} from './rating-scores.ts'
export { wilsonInterval } from './wilson-interval.ts'
