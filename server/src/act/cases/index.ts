export { type Cases, createCases } from './cases.ts'
export { heardEvents } from './hear.ts'
export type { CaseParts } from './parts.ts'
export { registerCaseRoutes } from './routes.ts'
