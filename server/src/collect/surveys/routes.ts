import { endpoints } from '@esteem/contract'
import { type App, implement } from '../../platform/index.ts'
import type { SurveyRoom } from './index.ts'

export function registerSurveyRoutes(
  app: App,
  { surveys, publish, check, preview, versions, responses, figures }: SurveyRoom,
): void {
  implement(app, endpoints.listSurveys, ({ query }) => surveys.list(query))
  implement(app, endpoints.createSurvey, ({ body, caller }) => surveys.create(body, caller))
  implement(app, endpoints.checkSurvey, ({ body }) => check(body.json))
  implement(app, endpoints.getSurvey, ({ params }) => surveys.get(params.surveyId))
  implement(app, endpoints.changeSurvey, ({ params, body, caller }) => surveys.change(params.surveyId, body, caller))
  implement(app, endpoints.deleteSurvey, async ({ params, caller }) => {
    await surveys.remove(params.surveyId, caller)
    return undefined
  })
  implement(app, endpoints.previewSurvey, ({ params }) => preview(params.surveyId))
  implement(app, endpoints.publishSurvey, ({ params, body, caller }) => publish(params.surveyId, body.revision, caller))
  implement(app, endpoints.discardDraft, ({ params, body, caller }) =>
    surveys.discardDraft(params.surveyId, body.revision, caller),
  )
  implement(app, endpoints.closeSurvey, ({ params, caller }) => surveys.close(params.surveyId, caller))
  implement(app, endpoints.reopenSurvey, ({ params, caller }) => surveys.reopen(params.surveyId, caller))
  implement(app, endpoints.archiveSurvey, ({ params, caller }) => surveys.archive(params.surveyId, caller))
  implement(app, endpoints.duplicateSurvey, ({ params, body, caller }) =>
    surveys.duplicate(params.surveyId, body.name, caller),
  )
  implement(app, endpoints.listSurveyVersions, async ({ params }) => ({ items: await versions.list(params.surveyId) }))
  implement(app, endpoints.getSurveyVersion, ({ params }) => versions.get(params.surveyId, params.version))
  implement(app, endpoints.listSurveyResponses, ({ params, query }) => responses.list(params.surveyId, query))
  implement(app, endpoints.getSurveyResponse, ({ params }) => responses.get(params.surveyId, params.responseId))
  implement(app, endpoints.getSurveyFigures, ({ params, query }) => figures(params.surveyId, query.version))
}
