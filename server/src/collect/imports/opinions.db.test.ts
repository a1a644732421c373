import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { csv, type ImportShop, openImportShop } from '../../../../test/import-shop.ts'

let shop: ImportShop
beforeAll(async () => {
  shop = await openImportShop()
})
afterAll(() => shop.stop())

/** What a customer said, without what is the same for all. */
async function said(search: string) {
  const events = await shop.timeline(search)
  return events
    .filter(({ event }) => event === 'Survey Answered' || event === 'Review Posted')
    .map(({ event, time, properties }) => ({ event, time, ...properties }) as Record<string, unknown>)
}

describe('answers that a survey tool exported', () => {
  test('Qualtrics: three lines of headings, scores beside words, one event for each answer', async () => {
    const file = csv(
      'StartDate,EndDate,Status,IPAddress,Progress,Duration (in seconds),Finished,RecordedDate,ResponseId,RecipientEmail,UserLanguage,How likely are you to recommend us?,Q1_NPS_GROUP,Why?,Favourite',
      'Start Date,End Date,Response Type,IP Address,Progress,Duration (in seconds),Finished,Recorded Date,Response ID,Recipient Email,User Language,How likely are you to recommend us?,How likely - Group,Why?,Favourite',
      '"{""ImportId"":""startDate"",""timeZone"":""America/Denver""}","{""ImportId"":""endDate""}",a,b,c,d,e,f,"{""ImportId"":""_recordId""}",g,h,"{""ImportId"":""QID1""}",i,j,k',
      '2026-03-01 10:00:00,2026-03-01 10:02:00,0,127.0.0.1,100,120,1,2026-03-01 10:02:05,R_1,quinn@example.org,PT,9,3,"Bonito, e rápido",Bowl',
      '2026-03-02 10:00:00,2026-03-02 10:02:00,0,127.0.0.1,100,120,1,2026-03-02 10:02:05,R_2,,EN,3,1,Came late,Spoon',
    )
    const preview = await shop.preview('qualtrics.csv', file)
    expect(preview.layout?.id).toBe('qualtrics')
    expect(preview.mapping.role).toBe('answers')
    const fields = Object.fromEntries(preview.mapping.columns.map(({ column, field }) => [column, field]))
    expect(fields).toMatchObject({
      ResponseId: 'responseId',
      RecordedDate: 'answeredAt',
      'How likely are you to recommend us?': 'score.nps',
      'Why?': 'comment',
      Favourite: 'answer.favourite',
      IPAddress: null,
    })
    const report = await shop.bringIn({ 'qualtrics.csv': file })
    expect(report.figures).toMatchObject({ rejectedRows: 0, customers: 1 })
    const answers = await said('quinn@')
    expect(answers).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ question_id: 'nps', metric: 'nps', score: 9, language: 'pt', response_id: 'R_1' }),
        expect.objectContaining({ question_id: 'comment', text: 'Bonito, e rápido' }),
        expect.objectContaining({ question_id: 'favourite', value: 'Bowl' }),
      ]),
    )
    expect(answers.every(({ time }) => time === '2026-03-01T10:02:05.000Z')).toBe(true)
    const again = await shop.bringIn({ 'qualtrics.csv': file })
    expect(again.figures!.events).toBe(0)
  })

  test('Typeform: the question is the column, times are in UTC', async () => {
    await shop.bringIn({
      'typeform.csv': csv(
        '#,How easy was it to order?,Email,Start Date (UTC),Submit Date (UTC),Network ID',
        'abc1,7,tina@example.org,2026-04-03 10:00:00,2026-04-03 10:02:00,n1',
        'abc2,2,tom@example.org,2026-04-13 10:00:00,2026-04-13 10:02:00,n2',
      ),
    })
    expect(await said('tina@')).toMatchObject([
      { metric: 'ces', score: 7, response_id: 'abc1', time: '2026-04-03T10:02:00.000Z' },
    ])
  })

  test('Delighted: the survey is named, the score is the likelihood to recommend', async () => {
    await shop.bringIn({
      'delighted.csv': csv(
        'ID,Email,Score,Comment,Permalink,Created At,Survey Type',
        '11,dana@example.org,10,Lovely,https://d.example/1,2026-03-20 09:00:00,nps',
        '12,dan@example.org,0,,https://d.example/2,2026-03-21 09:00:00,nps',
      ),
    })
    expect(await said('dana@')).toMatchObject(
      expect.arrayContaining([expect.objectContaining({ metric: 'nps', score: 10, survey_id: 'nps' })]),
    )
    expect((await said('dan@')).length).toBe(1)
  })

  test('Google Forms: without a number of the response, told again it counts once', async () => {
    const file = csv(
      'Timestamp,Email Address,Wie zufrieden sind Sie mit der Bestellung?,Was möchten Sie uns sagen? (Feedback)',
      '2026/03/21 9:00:00 AM GMT,gerd@example.org,4,Alles gut',
      '2026/03/22 9:00:00 AM GMT,gabi@example.org,1,Kaputt',
    )
    await shop.bringIn({ 'forms.csv': file })
    const first = await said('gerd@')
    expect(first).toMatchObject(expect.arrayContaining([expect.objectContaining({ metric: 'csat', score: 4 })]))
    await shop.bringIn({ 'forms.csv': file })
    expect((await said('gerd@')).length).toBe(first.length)
  })

  test('a score that is not on the scale is refused with its reason, and the others come in', async () => {
    const report = await shop.bringIn(
      {
        'own.csv': csv(
          'answered at,email,response id,Would you recommend us?',
          '2026-03-20,olga@example.org,1,8',
          '2026-03-20,otto@example.org,2,12',
          '2026-03-20,odin@example.org,3,9',
        ),
      },
      {
        mapping: {
          role: 'answers',
          columns: [{ column: 'Would you recommend us?', field: 'score.nps', decimalMark: '.' }],
        },
      },
    )
    expect(report.figures).toMatchObject({ rejectedRows: 1 })
    expect(report.figures!.rejectedFor[0].message).toContain('is not on the scale of Likelihood to recommend')
    expect((await said('olga@')).length).toBe(1)
  })
})

test('reviews with their stars, words and products, also of nobody in particular', async () => {
  const file = csv(
    'review date,review id,rating,review,sku,email',
    '2026-03-01,r1,5,很漂亮的碗,B-1,rita@example.org',
    '2026-03-02,r2,2,"=cmd()",B-2,',
  )
  const preview = await shop.preview('reviews.csv', file)
  expect(preview.mapping.role).toBe('reviews')
  await shop.bringIn({ 'reviews.csv': file })
  expect(await said('rita@')).toMatchObject([
    { event: 'Review Posted', review_id: 'r1', score: 5, text: '很漂亮的碗', product_id: 'B-1' },
  ])
})
