export { registerMeasureRoutes } from './routes.ts'
