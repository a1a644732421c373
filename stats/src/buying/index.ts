export {
  type ContractDiscounting,
  type ContractPredictionOptions,
  contractRetention,
  expectedPayments,
  predictContracts,
} from './contracts.ts'
export {
  type CustomerExpectations,
  customerExpectations,
  type ExpectationOptions,
  slopesPerValue,
} from './customer-expectations.ts'
export { type Discounting, discountedPurchases } from './discounted-purchases.ts'
export { expectedPurchases, expectedPurchasesOfNewCustomer } from './expected-purchases.ts'
export { expectedSpend } from './expected-spend.ts'
export type { FitQuality, NoFit } from './fit-outcome.ts'
export { fitBgNbd, fitMbgNbd, fitParetoNbd, type PurchaseFit, type PurchaseFitOptions } from './fit-purchases.ts'
export {
  fitGammaGamma,
  type GammaGamma,
  type SpendFit,
  type SpendFitOptions,
  type SpendHistories,
} from './gamma-gamma.ts'
export { groupHistories, type PurchaseHistories } from './histories.ts'
export { hypergeometric2F1 } from './hypergeometric.ts'
export type { LogPrior } from './log-prior.ts'
export type { BgNbd, MbgNbd, ParetoNbd, PurchaseModel, PurchaseModelName } from './models.ts'
export { drawParameters } from './parameter-draws.ts'
export {
  type CustomerHistories,
  type CustomerPredictionOptions,
  type CustomerPredictions,
  type PredictionOptions,
  predictCustomers,
} from './predict-customers.ts'
export {
  addGroupTotals,
  drawGroupTotals,
  type GroupTotalDraws,
  type GroupTotalOptions,
  type GroupTotals,
  predictGroupTotals,
  summariseGroupTotals,
} from './predict-group-totals.ts'
export { type LifetimeOptions, predictLifetimeValues } from './predict-lifetime-values.ts'
export type { PredictionArrays } from './prediction.ts'
export { probabilityAlive } from './probability-alive.ts'
export { purchaseMoments } from './purchase-moments.ts'
export { purchaseProbabilities } from './purchase-probabilities.ts'
export {
  type ContractCounts,
  type ContractFit,
  fitShiftedBetaGeometric,
  type ShiftedBetaGeometric,
} from './shifted-beta-geometric.ts'
export { simulatePurchases, simulateSpend } from './simulate-purchases.ts'
export { type SumOfExpectations, sumInterval } from './sum-interval.ts'
