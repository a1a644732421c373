export {
  type Asking,
  type AskingParts,
  createAsking,
  registerAskingRoutes,
  type SurveyToAsk,
  surveyToAsk,
  whoIs,
} from './asking/index.ts'
export { createReceiver } from './event-api/receive.ts'
export { createRejectionList } from './event-api/rejections.ts'
export { registerEventApi } from './event-api/routes.ts'
export { createImports, type Imports, registerImportRoutes } from './imports/index.ts'
export { registerSourceRoutes } from './sources/routes.ts'
export { createSources } from './sources/sources.ts'
export { createSurveyRoom, type SurveyRoom } from './surveys/index.ts'
export { createSurveyLinks, type Invitation, type SurveyLinks } from './surveys/links.ts'
export { registerPublicSurveyRoutes } from './surveys/public-routes.ts'
export { registerSurveyRoutes } from './surveys/routes.ts'
