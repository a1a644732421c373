import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { answersInput, answersReceipt, publicSurvey, publicSurveyQuery } from './public-survey.ts'
import {
  draftInput,
  survey,
  surveyCheck,
  surveyId,
  surveyInput,
  surveyJson,
  surveysPage,
  surveysQuery,
  surveyVersion,
} from './survey.ts'
import { responsesPage, responsesQuery, surveyFigures, surveyResponse } from './survey-response.ts'
import { questionCounts, responseRows } from './survey-tables.ts'

const one = z.object({ surveyId })
const revision = z.object({ revision: z.number().int().describe('of the draft that was read') })

export const surveyEndpoints = {
  listSurveys: endpoint({
    method: 'get',
    path: '/api/surveys',
    summary: 'Surveys, the one changed last first',
    query: surveysQuery,
    answer: surveysPage,
  }),
  createSurvey: endpoint({
    method: 'post',
    path: '/api/surveys',
    summary: 'Create a survey as a draft',
    body: surveyInput,
    answer: survey,
  }),
  checkSurvey: endpoint({
    method: 'post',
    path: '/api/survey-check',
    summary: 'What would become of a survey’s JSON if it were published: problems, questions and what they measure',
    body: z.object({ json: surveyJson }),
    answer: surveyCheck,
  }),
  getSurvey: endpoint({
    method: 'get',
    path: '/api/surveys/{surveyId}',
    summary: 'One survey with its draft',
    params: one,
    answer: survey,
  }),
  changeSurvey: endpoint({
    method: 'patch',
    path: '/api/surveys/{surveyId}',
    summary: 'Change the draft, the name or the settings of a survey',
    params: one,
    body: draftInput,
    answer: survey,
  }),
  deleteSurvey: endpoint({
    method: 'delete',
    path: '/api/surveys/{surveyId}',
    summary: 'Delete a survey that was never published',
    params: one,
  }),
  previewSurvey: endpoint({
    method: 'get',
    path: '/api/surveys/{surveyId}/preview',
    summary: 'The draft as a respondent would get it',
    params: one,
    answer: publicSurvey,
  }),
  publishSurvey: endpoint({
    method: 'post',
    path: '/api/surveys/{surveyId}/publish',
    summary: 'Make the draft the version that is asked; answers keep the version that they were given to',
    params: one,
    body: revision,
    answer: z.object({ survey, check: surveyCheck }),
  }),
  discardDraft: endpoint({
    method: 'post',
    path: '/api/surveys/{surveyId}/discard-draft',
    summary: 'Go back to the version that is asked',
    params: one,
    body: revision,
    answer: survey,
  }),
  closeSurvey: endpoint({
    method: 'post',
    path: '/api/surveys/{surveyId}/close',
    summary: 'Take no more answers',
    params: one,
    answer: survey,
  }),
  reopenSurvey: endpoint({
    method: 'post',
    path: '/api/surveys/{surveyId}/reopen',
    summary: 'Take answers again, or take a survey back from the archive',
    params: one,
    answer: survey,
  }),
  archiveSurvey: endpoint({
    method: 'post',
    path: '/api/surveys/{surveyId}/archive',
    summary: 'Close a survey and leave it out of lists; its answers stay',
    params: one,
    answer: survey,
  }),
  duplicateSurvey: endpoint({
    method: 'post',
    path: '/api/surveys/{surveyId}/duplicate',
    summary: 'A new draft with the same questions',
    params: one,
    body: z.object({ name: z.string().trim().min(1).max(120) }),
    answer: survey,
  }),
  listSurveyVersions: endpoint({
    method: 'get',
    path: '/api/surveys/{surveyId}/versions',
    summary: 'Every version that was asked, the newest first',
    params: one,
    answer: z.object({ items: z.array(surveyVersion) }),
  }),
  getSurveyVersion: endpoint({
    method: 'get',
    path: '/api/surveys/{surveyId}/versions/{version}',
    summary: 'The JSON of a version, as it was asked',
    params: z.object({ surveyId, version: z.coerce.number().int().min(1) }),
    answer: surveyVersion.extend({ json: surveyJson }),
  }),
  listSurveyResponses: endpoint({
    method: 'get',
    path: '/api/surveys/{surveyId}/responses',
    summary: 'Answers, one entry for each respondent, the newest first',
    params: one,
    query: responsesQuery,
    answer: responsesPage,
    tables: { answers: responseRows },
  }),
  getSurveyResponse: endpoint({
    method: 'get',
    path: '/api/surveys/{surveyId}/responses/{responseId}',
    summary: 'What one respondent answered',
    params: z.object({ surveyId, responseId: z.string().max(256) }),
    answer: surveyResponse,
  }),
  getSurveyFigures: endpoint({
    method: 'get',
    path: '/api/surveys/{surveyId}/figures',
    summary: 'What was answered to each question, counted',
    params: one,
    query: z.object({ version: z.coerce.number().int().optional().describe('all versions when left out') }),
    answer: surveyFigures,
    tables: { questions: questionCounts },
  }),

  getPublicSurvey: endpoint({
    method: 'get',
    path: '/v1/surveys/{surveyId}',
    summary: 'A survey as a respondent gets it, or why it is not asked',
    open: true,
    params: one,
    query: publicSurveyQuery,
    answer: publicSurvey,
  }),
  submitAnswers: endpoint({
    method: 'post',
    path: '/v1/answers',
    summary: 'Keep the answers of a respondent, so far or finished',
    open: true,
    body: answersInput,
    answer: answersReceipt,
  }),
} as const
