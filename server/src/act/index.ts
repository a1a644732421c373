export { type CaseParts, type Cases, createCases, heardEvents, registerCaseRoutes } from './cases/index.ts'
