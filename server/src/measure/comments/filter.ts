import type { commentsQuery } from '@esteem/contract'
import type { z } from 'zod'

export type CommentsQuery = z.output<typeof commentsQuery>

/** A comment belongs to the most telling score of the response that it is part of. */
const telling = ['nps', 'csat', 'ces', 'loyalty', 'review']
const place = `indexOf([${telling.map((metric) => `'${metric}'`).join(', ')}], toString(metric))`

/** Everything written, with the score that was given with it or, in the same response, beside it. */
export const commentRows = `
    SELECT feedback_id, time, customer_id, text, language, survey_id, question_id, channel, order_id, product_id, flags,
      multiIf(metric != '', toString(metric), ifNull(beside.1, '')) AS about,
      if(isNotNull(score) OR metric != '', score, beside.2) AS own_score
    FROM feedback AS f
    ANY LEFT JOIN (
      SELECT response_id, argMin((toString(metric), score), (if(${place} = 0, 99, ${place}), question_id)) AS beside
      FROM feedback WHERE isNotNull(score) AND metric != '' AND NOT startsWith(metric, 'price_') GROUP BY response_id) AS b USING response_id
    WHERE text != ''`

/** SQL of what is asked for, over the rows above. */
export function whereOf(
  query: CommentsQuery,
  segmentSql: string | null,
): { text: string; params: Record<string, unknown> } {
  const { search, metric, least, most, language, surveyId, customerId, from, to, flag, value } = query
  const words = (search ?? '').split(/\s+/u).filter((word) => word !== '')
  const day = 'toDate(time, {timeZone:String})'
  const conditions: [boolean, string][] = [
    // Whole texts are looked through: what is searched for may be a part of a word, in any script.
    [words.length > 0, 'arrayAll(word -> positionCaseInsensitiveUTF8(text, word) > 0, {words:Array(String)})'],
    [metric !== undefined, 'about = {metric:String}'],
    [least !== undefined, 'ifNull(own_score >= {least:Float64}, false)'],
    [most !== undefined, 'ifNull(own_score <= {most:Float64}, false)'],
    [language !== undefined, 'language = {language:String}'],
    [surveyId !== undefined, 'survey_id = {surveyId:String}'],
    [customerId !== undefined, 'customer_id = {customerId:UInt64}'],
    [from !== undefined, `${day} >= {from:Date}`],
    [to !== undefined, `${day} <= {to:Date}`],
    [flag === 'none', 'empty(flags)'],
    [flag !== undefined && flag !== 'none', 'has(flags, {flag:String})'],
    [
      segmentSql !== null,
      `customer_id GLOBAL IN (SELECT customer_id FROM (${segmentSql}) WHERE value = {segmentValue:String})`,
    ],
  ]
  const text = conditions.filter(([asked]) => asked).map(([, sql]) => sql)
  return {
    text: text.length === 0 ? 'true' : text.join(' AND '),
    params: {
      ...{ words, metric, least, most, surveyId, customerId, from, to, flag },
      ...{ language: language === 'none' ? '' : language, segmentValue: value ?? '' },
    },
  }
}
