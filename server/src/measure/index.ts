export { registerMeasureRoutes } from './routes.ts'
export { type CustomerScore, latestScores, readPredictions, readScores } from './value/scores.ts'
