import { feedbackMetrics, type QuestionResult, type SurveyResults } from '@esteem/contract'
import { wilsonInterval } from '@esteem/stats'
import { type ClickHouse, notFound } from '../../platform/index.ts'
import { rawEstimate } from '../feedback/estimate.ts'
import { voiceSql } from '../query/answers.ts'
import type { Days } from '../query/plan.ts'

interface Asked {
  surveyId: string
  version?: number
  days: Days
  timeZone: string
  level: number
}

interface Told {
  question_id: string
  metric: string
  people: number
  texts: number
  scores: number[]
  choices: [string, number][]
}

const within = `survey_id = {surveyId:String} AND toDate(time, {timeZone:String}) BETWEEN {from:Date} AND {to:Date}`
const counts = `NOT has(flags, 'bot') AND ({version:Int64} < 0 OR survey_version = {version:Int64})`

/** Each person's newest answer to each question; of a list of choices, each choice. */
export const questionsSql = `
      SELECT question_id, any(metric) AS metric, count() AS people, countIf(text != '') AS texts,
        groupArrayIf(assumeNotNull(score), isNotNull(score)) AS scores,
        arraySlice(arraySort(x -> (-x.2, x.1), CAST(sumMap(map), 'Array(Tuple(String, UInt64))')), 1, 51) AS choices
      FROM (
        SELECT question_id, argMax(metric, newness) AS metric, argMax(score, newness) AS score, argMax(text, newness) AS text,
          argMax(value, newness) AS value,
          mapFromArrays(chosen AS keys, arrayMap(key -> toUInt64(1), keys)) AS map,
          arrayDistinct(if(value = '', [], if(startsWith(value, '['), arrayMap(raw -> if(startsWith(raw, '"'), JSONExtractString(raw), raw), JSONExtractArrayRaw(value)), [value]))) AS chosen
        FROM (SELECT *, ${voiceSql} AS voice, (time, feedback_id) AS newness FROM feedback WHERE ${within} AND ${counts})
        GROUP BY question_id, voice)
      GROUP BY question_id ORDER BY min(question_id)`

/** How many answered. */
export const responsesSql = `
    SELECT uniqExactIf(response_id, ${counts}) AS responses, uniqExactIf(response_id, ${counts} AND has(flags, 'partial')) AS partial,
      uniqExactIf(response_id, has(flags, 'bot')) AS programs
    FROM feedback WHERE ${within}`

/** How many answered each version. */
export const versionsSql = `SELECT survey_version AS version, uniqExact(response_id) AS responses FROM feedback WHERE ${within} AND NOT has(flags, 'bot') GROUP BY version ORDER BY version DESC`

/** How many were asked, and how many of them answered. */
export const invitationsSql = `
    SELECT count() AS invitations,
      countIf(invitation_id GLOBAL IN (SELECT invitation_id FROM feedback WHERE survey_id = {surveyId:String} AND invitation_id != '' AND NOT has(flags, 'bot'))) AS answered
    FROM survey_invitations WHERE ${within}`

/** Whether anything is known of the survey. */
export const knownSql = `SELECT (SELECT count() FROM feedback_states WHERE survey_id = {surveyId:String}) + (SELECT count() FROM survey_invitation_states WHERE survey_id = {surveyId:String}) > 0 AS any`

export async function readSurveyResults(clickhouse: ClickHouse, asked: Asked): Promise<SurveyResults> {
  const { surveyId, version = -1, days, timeZone, level } = asked
  const params = { surveyId, version, ...days, timeZone }
  const [told, [responses], versions, [invited], [known]] = await Promise.all([
    clickhouse.query<Told>({ text: questionsSql, params }),
    clickhouse.query<{ responses: number; partial: number; programs: number }>({
      text: responsesSql,
      params,
    }),
    clickhouse.query<{ version: number; responses: number }>({
      text: versionsSql,
      params,
    }),
    clickhouse.query<{ invitations: number; answered: number }>({
      text: invitationsSql,
      params,
    }),
    clickhouse.query<{ any: number }>({
      text: knownSql,
      params,
    }),
  ])
  if (!known.any) throw notFound('survey', surveyId)
  const { invitations, answered } = invited
  return {
    ...{ surveyId, level, period: { ...days, timeZone }, ...responses, versions },
    asked:
      invitations === 0
        ? null
        : { invitations, answered, rate: answered / invitations, ...share(answered, invitations, level) },
    questions: told.map((question) => resultOf(question, level)),
  }
}

function share(part: number, whole: number, level: number) {
  const { lower, upper } = wilsonInterval(part, whole, { level })
  return { lower, upper }
}

const mostChoices = 30

function resultOf({ question_id, metric, people, texts, scores, choices }: Told, level: number): QuestionResult {
  const known = (feedbackMetrics as Record<string, { name: string; lowest: number | null; highest: number | null }>)[
    metric
  ]
  const { lowest = null, highest = null } = known ?? {}
  const onScale = scores.filter((score) => lowest === null || (score >= lowest && score <= highest!))
  const told = new Map<string, number>(choices)
  if (scores.length > 0 && told.size === 0)
    for (const score of onScale) told.set(String(score), (told.get(String(score)) ?? 0) + 1)
  if (lowest !== null && scores.length > 0) {
    told.clear()
    for (let point = lowest; point <= highest!; point++) told.set(String(point), 0)
    for (const score of onScale) told.set(String(Math.round(score)), (told.get(String(Math.round(score))) ?? 0) + 1)
  }
  const whole = Math.max(people, 1)
  const numeric = scores.length > 0
  const all = [...told].sort(([a, x], [b, y]) => (numeric ? Number(a) - Number(b) : y - x))
  const shown = numeric ? all.slice(0, 200) : all.slice(0, mostChoices)
  return {
    ...{ questionId: question_id, metric, name: known?.name ?? question_id, people, texts, lowest, highest },
    estimate: estimateOf(metric, lowest, highest, onScale, level),
    answers: shown.map(([answer, count]) => ({
      ...{ answer, people: count, share: count / whole },
      ...share(Math.min(count, whole), whole, level),
    })),
    otherAnswers: all.slice(shown.length).reduce((sum, [, count]) => sum + count, 0),
  }
}

function estimateOf(metric: string, lowest: number | null, highest: number | null, scores: number[], level: number) {
  if (lowest === null || highest === null || scores.length === 0) return null
  const kind = metric === 'nps' ? ('nps' as const) : ('mean' as const)
  const values = Float64Array.from(scores, kind === 'nps' ? Math.floor : Number)
  const estimate = rawEstimate({ kind, lowest, highest }, values, level)
  return estimate && { kind, ...estimate }
}
