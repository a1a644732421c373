import { type AnswersReceipt, type SurveyRefusal, surveyLimits } from '@esteem/contract'
import { type Clock, EsteemError, type Log, type Postgres } from '../../../platform/index.ts'
import { depthOf } from '../check/limits.ts'
import type { SurveyLinks } from '../links.ts'
import { tidy } from '../tidy.ts'
import type { AskedSurveys } from './asked.ts'
import { withoutComputed } from './computed.ts'
import { keepAnswers } from './keep.ts'
import { readAnswers } from './read-answers.ts'
import { refused } from './refusals.ts'
import { type AnswersSent, recogniseRespondent } from './respondent.ts'
import type { Settling } from './settle.ts'

interface Parts {
  postgres: Postgres
  asked: AskedSurveys
  links: SurveyLinks
  settling: Settling
  clock: Clock
  log: Log
  sourceOfKey: (writeKey: string) => Promise<number | null>
  country: () => Promise<string>
}

export type ReceiveAnswers = (sent: AnswersSent) => Promise<AnswersReceipt>

/** Takes answers in: kept first, then told to the timeline, and only then acknowledged. */
export function createAnswerReceiver(parts: Parts): ReceiveAnswers {
  const { postgres, asked, settling, clock, log } = parts
  const usual = createUsualDuration(postgres, clock)
  return async (given) => {
    if (depthOf(given.answers, surveyLimits.depth + 1) > surveyLimits.depth)
      throw new EsteemError('invalid-input', `answers: are nested more than ${surveyLimits.depth} levels deep.`)
    const sent = tidy(given)
    const survey = await asked.survey(sent.surveyId)
    if (survey.version === null) throw refused('not-published')
    const respondent = await recogniseRespondent(sent, parts)
    const version = await asked.version(sent.surveyId, sent.version)
    if (!version) throw refused('unknown-version' satisfies SurveyRefusal)
    const read = readAnswers(version.questions, withoutComputed(version, sent.answers))
    const usualMs = sent.complete ? await usual(sent.surveyId, sent.version) : null
    const kept = await postgres.transaction((inside) =>
      keepAnswers(inside, { sent, respondent, survey, read, usualMs, now: clock() }),
    )
    // It is kept already: should this fail, it is done again by itself.
    if (kept.finished)
      await settling
        .settle(kept.responseId)
        .catch((error) => log.error({ error, ...kept }, 'an answer waits for the timeline'))
    return {
      responseId: kept.responseId,
      finished: kept.finished,
      accepted: read.answered.map(({ questionId }) => questionId),
      refused: read.refused,
    }
  }
}

const fewestForUsual = 20
const rememberedFor = 60_000

/** How long others took for this version, where enough have finished it. */
function createUsualDuration(postgres: Postgres, clock: Clock) {
  const known = new Map<string, { ms: number | null; until: number }>()
  return async (surveyId: string, version: number): Promise<number | null> => {
    const key = `${surveyId} ${version}`
    const now = clock().getTime()
    const remembered = known.get(key)
    if (remembered && remembered.until > now) return remembered.ms
    const [{ answers, median }] = await postgres.query<{ answers: number; median: number | null }>(
      `SELECT count(*)::int AS answers, percentile_cont(0.5) WITHIN GROUP (ORDER BY duration_ms) AS median
       FROM survey_responses
       WHERE survey_id = $1 AND version = $2 AND finished_at IS NOT NULL AND duration_ms IS NOT NULL`,
      [surveyId, version],
    )
    const ms = answers >= fewestForUsual ? median : null
    if (known.size > 500) known.clear()
    known.set(key, { ms, until: now + rememberedFor })
    return ms
  }
}
