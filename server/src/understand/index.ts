export { registerDisagreementRoutes } from './disagreements/routes.ts'
