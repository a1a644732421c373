export {
  askLater,
  type CaseParts,
  type Cases,
  createCases,
  type FollowUpParts,
  heardEvents,
  registerCaseRoutes,
} from './cases/index.ts'
