import { commentsQuery } from '@esteem/contract'
import { test } from 'vitest'
import { expectGolden, withClickHouse } from '../../../../test/golden-sql.ts'
import { languagesSql, pageSql, surveysSql, totalSql } from '../comments/comments.ts'
import { whereOf } from '../comments/filter.ts'
import { trait } from '../dimensions/trait.ts'
import { fourSql, pricedSql } from '../prices/answers.ts'
import { paramsOf } from '../query/params.ts'
import { plan } from '../query/plan.ts'
import { invitationsSql, knownSql, questionsSql, responsesSql, versionsSql } from '../survey-results/read.ts'
import { monthsSql } from './answers.ts'

const own = withClickHouse()

const known = { data: null, today: '2026-03-31', timeZone: 'Pacific/Auckland', currency: 'EUR' }
const asked = plan({ from: '2025-04-01', compare: 'none' }, known)

const everything = {
  ...{ search: 'blue cup', metric: 'nps', least: '0', most: '6', language: 'pt', surveyId: 'after-order' },
  ...{ customerId: '7', from: '2026-01-01', to: '2026-03-31', flag: 'speeder', segment: 'trait:city', value: 'Porto' },
}
const narrow = whereOf(commentsQuery.parse(everything), trait.ofCustomers(asked))
const wide = whereOf(commentsQuery.parse({}), null)
const after = { time: '2026-03-01T00:00:00.000Z', feedbackId: 'f', limit: 51 }
const prices = { priceId: 'mug', currency: 'EUR', timeZone: known.timeZone }
const results = { surveyId: 'after-order', version: 2, from: '2026-01-01', to: '2026-03-31', timeZone: known.timeZone }

const statements: [string, string, object][] = [
  ['comments', pageSql(wide.text, false), { ...wide.params, limit: 51 }],
  ['comments-narrowed', pageSql(narrow.text, true), { ...narrow.params, ...after, ...results, trait: 'city' }],
  ['comments-total', totalSql(wide.text), wide.params],
  ['comments-languages', languagesSql, {}],
  ['comments-surveys', surveysSql, {}],
  ['prices', pricedSql, prices],
  ['prices-of-people', fourSql, prices],
  ['survey-questions', questionsSql, results],
  ['survey-responses', responsesSql, results],
  ['survey-versions', versionsSql, results],
  ['survey-invitations', invitationsSql, results],
  ['survey-known', knownSql, results],
  ['scores-by-month', monthsSql(asked, ['expected', 'experienced']), paramsOf(asked)],
]

test.each(statements)('%s: has the SQL that is written down, and the database understands it', (name, text, params) =>
  expectGolden(own.clickhouse, name, text, params),
)
