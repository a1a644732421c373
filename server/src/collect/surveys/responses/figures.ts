import type { QuestionSummary, SurveyFigures } from '@esteem/contract'
import type { ClickHouse, Postgres } from '../../../platform/index.ts'
import type { AskedSurveys } from '../answers/asked.ts'
import type { Question } from '../questions/question.ts'

interface Parts {
  postgres: Postgres
  clickhouse: ClickHouse
  asked: AskedSurveys
}

interface Counted {
  questionId: string
  value: string
  answers: number
}

interface Told {
  questionId: string
  metric: string
  answered: number
  mean: number | null
  texts: string[]
}

/** What was answered to each question, from the facts, so that answers of other tools under the same id count as well. */
export async function readFigures(
  surveyId: string,
  version: number | undefined,
  { postgres, clickhouse, asked }: Parts,
): Promise<SurveyFigures> {
  const survey = await asked.survey(surveyId)
  const shown = version ?? survey.version
  const questions = shown === null ? [] : ((await asked.version(surveyId, shown))?.questions ?? [])
  const params = { surveyId, version: version ?? 0 }
  const [told, counted, [times]] = await Promise.all([
    clickhouse.query<Told>({ text: toldText, params }),
    clickhouse.query<Counted>({ text: countedText, params }),
    postgres.query<{ finished: number; median: number | null }>(
      `SELECT count(*)::int AS finished, percentile_cont(0.5) WITHIN GROUP (ORDER BY duration_ms) AS median
       FROM survey_responses WHERE survey_id = $1 AND finished_at IS NOT NULL AND ($2::int IS NULL OR version = $2)`,
      [surveyId, version ?? null],
    ),
  ])
  const known = new Set(questions.map(({ questionId }) => questionId))
  const others = told.filter(({ questionId }) => !known.has(questionId))
  return {
    version: shown,
    finished: times.finished,
    medianSeconds: times.median === null ? null : times.median / 1000,
    questions: [
      ...questions.map((question) => summarise(question, told, counted)),
      // Of earlier versions, or of other tools.
      ...others.map(({ questionId, metric }) =>
        summarise(
          { questionId, title: questionId, kind: 'other', metric: metric as never, choices: [] },
          told,
          counted,
        ),
      ),
    ],
  }
}

const answers = `
  SELECT *, replaceRegexpAll(question_id, '\\\\[\\\\d+\\\\]', '[]') AS questionId
  FROM feedback
  WHERE event = 'Survey Answered' AND survey_id = {surveyId:String} AND ({version:UInt32} = 0 OR survey_version = {version:UInt32})
    AND (score IS NOT NULL OR text != '' OR value != '')`

export const toldText = `
SELECT
  questionId,
  any(metric) AS metric,
  count() AS answered,
  avg(score) AS mean,
  arrayMap(pair -> pair.2, arraySlice(arrayReverseSort(groupArrayIf((time, text), text != '')), 1, 5)) AS texts
FROM (${answers})
GROUP BY questionId ORDER BY questionId`

export const countedText = `
SELECT questionId, arrayJoin(if(startsWith(given, '['), JSONExtract(given, 'Array(String)'), [given])) AS value, count() AS answers
FROM (SELECT questionId, if(value = '', assumeNotNull(toString(score)), value) AS given FROM (${answers}) WHERE value != '' OR score IS NOT NULL)
GROUP BY questionId, value ORDER BY questionId, answers DESC, value
LIMIT 50 BY questionId`

function summarise(
  question: Pick<Question, 'questionId' | 'title' | 'kind' | 'metric' | 'choices'>,
  told: readonly Told[],
  counted: readonly Counted[],
): QuestionSummary {
  const { questionId, title, kind, metric, choices } = question
  const own = told.find((one) => one.questionId === questionId)
  const given = new Map(
    counted.filter((one) => one.questionId === questionId).map(({ value, answers }) => [value, answers]),
  )
  const listed = choices.map(({ value, label }) => ({ value, label, count: given.get(value) ?? 0 }))
  const beyond = [...given].filter(([value]) => !choices.some((choice) => choice.value === value))
  return {
    questionId,
    title,
    kind,
    metric: metric || null,
    answered: own?.answered ?? 0,
    mean: own?.mean ?? null,
    counts: [...listed, ...beyond.map(([value, count]) => ({ value, label: value, count }))],
    texts: own?.texts ?? [],
  }
}
