import type { PublicSurvey, publicSurveyQuery, Settings, Survey, SurveyCheck } from '@esteem/contract'
import type { z } from 'zod'
import { type Caller, type ClickHouse, type Clock, EsteemError, type Log, type Postgres } from '../../platform/index.ts'
import type { Appender } from '../../timeline/index.ts'
import { createAskedSurveys } from './answers/asked.ts'
import { getPublicSurvey, toPublic } from './answers/public-survey.ts'
import { createAnswerReceiver, type ReceiveAnswers } from './answers/receive.ts'
import { createSettling } from './answers/settle.ts'
import { checkSurvey } from './check/check.ts'
import { publishSurvey, toPlain } from './definition/publish.ts'
import { readSurvey } from './definition/rows.ts'
import { createSurveys, type Surveys } from './definition/surveys.ts'
import { getVersion, listVersions } from './definition/versions.ts'
import type { SurveyLinks } from './links.ts'
import type { Json } from './questions/question.ts'
import { readFigures } from './responses/figures.ts'
import { getResponse, listResponses } from './responses/responses.ts'

export interface SurveyParts {
  postgres: Postgres
  clickhouse: ClickHouse
  clock: Clock
  log: Log
  links: SurveyLinks
  settings: () => Promise<Settings>
  append: Appender['append']
  sources: { ofKey: (writeKey: string) => Promise<number | null> }
  namesOf: (identityIds: readonly number[]) => Promise<Map<number, { customerId: number; name: string | null }>>
}

export interface PublicSurveys {
  get: (surveyId: string, query: z.output<typeof publicSurveyQuery>) => Promise<PublicSurvey>
  receive: ReceiveAnswers
}

export interface SurveyRoom {
  surveys: Surveys
  check: (json: Json) => Promise<SurveyCheck>
  publish: (surveyId: string, revision: number, caller: Caller) => Promise<{ survey: Survey; check: SurveyCheck }>
  preview: (surveyId: string) => Promise<PublicSurvey>
  versions: {
    list: (surveyId: string) => ReturnType<typeof listVersions>
    get: (surveyId: string, version: number) => ReturnType<typeof getVersion>
  }
  responses: {
    list: (surveyId: string, query: Parameters<typeof listResponses>[1]) => ReturnType<typeof listResponses>
    get: (surveyId: string, responseId: string) => ReturnType<typeof getResponse>
  }
  figures: (surveyId: string, version?: number) => ReturnType<typeof readFigures>
  forRespondents: PublicSurveys
  /** Brings kept answers into the timeline that are not there yet. */
  settleWaiting: () => Promise<void>
}

/** Surveys: their definition, and the answers to them. */
export function createSurveyRoom(parts: SurveyParts): SurveyRoom {
  const { postgres, clock, settings } = parts
  const asked = createAskedSurveys(postgres, clock)
  const settling = createSettling({ ...parts, asked, currency: async () => (await settings()).currency })
  const country = async () => (await settings()).country
  const businessName = async () => (await settings()).businessName
  const answering = { ...parts, asked, settling, country, sourceOfKey: parts.sources.ofKey }
  const surveys = forgetting(createSurveys(parts), asked.forget)
  const check = async (json: Json) => {
    const { json: _, questions, ...checked } = await checkSurvey(json)
    return { ...checked, questions: questions.map(toPlain) }
  }
  return {
    surveys,
    check,
    publish: async (surveyId, revision, caller) => {
      const checked = await publishSurvey(parts, surveyId, revision, caller)
      asked.forget()
      return { survey: await surveys.get(surveyId), check: checked }
    },
    preview: async (surveyId) => {
      const row = await readSurvey(postgres, surveyId)
      const { json, languages, publishable, problems } = await checkSurvey(row.draft)
      const refused = problems.find(({ severity }) => severity === 'refused')
      if (!publishable && refused) throw new EsteemError('invalid-input', `${refused.path}: ${refused.message}`)
      return toPublic(row, { json, languages, version: null }, await businessName())
    },
    versions: {
      list: (surveyId) => listVersions(postgres, surveyId),
      get: (surveyId, version) => getVersion(postgres, surveyId, version),
    },
    responses: {
      list: (surveyId, query) => listResponses(surveyId, query, { ...parts, asked }),
      get: (surveyId, responseId) => getResponse(surveyId, responseId, { ...parts, asked }),
    },
    figures: (surveyId, version) => readFigures(surveyId, version, { ...parts, asked }),
    forRespondents: {
      get: (surveyId, query) => getPublicSurvey(surveyId, query, { ...answering, businessName }),
      receive: createAnswerReceiver(answering),
    },
    settleWaiting: settling.settleWaiting,
  }
}

/** Surveys whose every change holds at once for respondents too. */
function forgetting(surveys: Surveys, forget: () => void): Surveys {
  const then =
    <Arguments extends unknown[], Result>(change: (...given: Arguments) => Promise<Result>) =>
    async (...given: Arguments) => {
      const result = await change(...given)
      forget()
      return result
    }
  return {
    ...surveys,
    change: then(surveys.change),
    close: then(surveys.close),
    reopen: then(surveys.reopen),
    archive: then(surveys.archive),
    remove: then(surveys.remove),
  }
}
