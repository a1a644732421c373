import { type Comment, type CommentsPage, feedbackMetrics } from '@esteem/contract'
import { at, type ClickHouse, type Postgres, readCursor, writeCursor } from '../../platform/index.ts'
import { readContacts } from '../../timeline/index.ts'
import { readPredictions, readScores } from '../value/scores.ts'
import { type CommentsQuery, commentRows, whereOf } from './filter.ts'

interface Row {
  feedback_id: string
  time: string
  customer_id: number
  text: string
  language: string
  about: string
  own_score: number | null
  survey_id: string
  question_id: string
  channel: string
  order_id: string
  product_id: string
  flags: string[]
}

interface Parts {
  postgres: Postgres
  clickhouse: ClickHouse
  timeZone: string
  currency: string
  /** SQL of a segment, with what it is given: customer_id and value. */
  segment: { sql: string; params: Record<string, unknown> } | null
}

/** What customers wrote, newest first. */
export async function listComments(parts: Parts, query: CommentsQuery): Promise<CommentsPage> {
  const { clickhouse, timeZone } = parts
  const cursor = readCursor(query.cursor, at.moment, at.text)
  const where = whereOf(query, parts.segment?.sql ?? null)
  const params = { ...parts.segment?.params, ...where.params, timeZone }
  const [rows, [{ total }], choices] = await Promise.all([
    clickhouse.query<Row>({
      text: pageSql(where.text, cursor !== null),
      params: { ...params, time: cursor?.[0], feedbackId: cursor?.[1], limit: query.limit + 1 },
    }),
    clickhouse.query<{ total: number }>({ text: totalSql(where.text), params }),
    cursor ? { languages: [], surveys: [] } : readChoices(clickhouse),
  ])
  const page = rows.slice(0, query.limit)
  const last = page.at(-1)
  return {
    items: await describe(parts, page),
    nextCursor: rows.length > query.limit && last ? writeCursor(last.time, last.feedback_id) : null,
    total,
    ...choices,
  }
}

const foundSql = (where: string) => `SELECT * FROM (${commentRows}) WHERE ${where}`

export const totalSql = (where: string) => `SELECT count() AS total FROM (${foundSql(where)})`

export const pageSql = (where: string, after: boolean) => `
    SELECT * FROM (${foundSql(where)})
    ${after ? `WHERE (time, feedback_id) < ({time:DateTime64(3, 'UTC')}, {feedbackId:String})` : ''}
    ORDER BY time DESC, feedback_id DESC LIMIT {limit:UInt32}`

/** What there is to choose from. */
export const languagesSql = `
    SELECT language, count() AS comments FROM feedback_states FINAL WHERE text != ''
    GROUP BY language ORDER BY comments DESC, language LIMIT 60`

export const surveysSql = `
    SELECT survey_id, count() AS comments FROM feedback_states FINAL WHERE text != '' AND survey_id != ''
    GROUP BY survey_id ORDER BY comments DESC, survey_id LIMIT 200`

async function describe({ postgres, clickhouse, currency }: Parts, rows: Row[]): Promise<Comment[]> {
  const ids = [...new Set(rows.map(({ customer_id }) => customer_id))].filter((id) => id !== 0)
  const [contacts, scores, predictions] = await Promise.all([
    readContacts(postgres, clickhouse, ids),
    readScores(clickhouse, ids, currency),
    readPredictions(clickhouse, ids),
  ])
  const scales: Record<string, { highest: number | null } | undefined> = feedbackMetrics
  return rows.map((row) => {
    const contact = contacts.get(row.customer_id)
    const name = contact?.name ?? contact?.email ?? contact?.phone ?? contact?.ownId ?? null
    return {
      ...{ commentId: row.feedback_id, time: row.time, text: row.text, language: row.language },
      ...{ metric: row.about, score: row.own_score, highest: scales[row.about]?.highest ?? null },
      ...{ surveyId: row.survey_id, questionId: row.question_id, channel: row.channel },
      ...{ orderId: row.order_id, productId: row.product_id, flags: row.flags, currency },
      customer: row.customer_id === 0 ? null : { customerId: row.customer_id, name },
      worth: scores.get(row.customer_id)?.worth ?? null,
      expectedValue: predictions.get(row.customer_id)?.expectedValue ?? null,
    }
  })
}

async function readChoices(clickhouse: ClickHouse): Promise<Pick<CommentsPage, 'languages' | 'surveys'>> {
  const [languages, surveys] = await Promise.all([
    clickhouse.query<{ language: string; comments: number }>({ text: languagesSql }),
    clickhouse.query<{ survey_id: string; comments: number }>({ text: surveysSql }),
  ])
  return { languages, surveys: surveys.map(({ survey_id, comments }) => ({ surveyId: survey_id, comments })) }
}
