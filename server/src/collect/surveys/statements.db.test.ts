import { test } from 'vitest'
import { expectGolden, withClickHouse } from '../../../../test/golden-sql.ts'
import { countsSql } from './definition/counts.ts'
import { elsewhereSql } from './definition/elsewhere.ts'
import { countedText, toldText } from './responses/figures.ts'

const own = withClickHouse()

const one = { surveyId: 'after-order', version: 2 }

const statements: [string, string, object][] = [
  ['counts', countsSql, { surveyIds: ['after-order'] }],
  ['elsewhere', elsewhereSql, { own: ['after-order'] }],
  ['figures', toldText, one],
  ['figures-by-answer', countedText, one],
]

test.each(statements)('%s: has the SQL that is written down, and the database understands it', (name, text, params) =>
  expectGolden(own.clickhouse, name, text, params),
)
