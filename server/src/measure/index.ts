export { crowdBehind } from './crowd.ts'
export type { Crowd } from './query/behind.ts'
export { registerMeasureRoutes } from './routes.ts'
export { type CustomerScore, latestScores, readPredictions, readScores } from './value/scores.ts'
