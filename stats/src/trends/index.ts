export {
  exponentialSmoothingForecast,
  type SmoothingForecast,
  type SmoothingOptions,
} from './exponential-smoothing.ts'
export type { Forecast } from './forecast.ts'
export { type ChangePointOptions, type RateChangePoint, rateChangePoint } from './rate-change-point.ts'
export { type RobustSlope, robustSlope } from './robust-slope.ts'
export { type SeasonalNaiveForecast, seasonalNaiveForecast } from './seasonal-naive.ts'
export type { SmoothingParameters, SmoothingShape, SmoothingState } from './smoothing-model.ts'
