import { test } from 'vitest'
import { expectGolden, withClickHouse } from '../../../../test/golden-sql.ts'
import { kinds, pageSql, totalSql } from './list.ts'

const own = withClickHouse()

const little = kinds['we-are-worth-little-to-them'].where
const much = kinds['they-are-worth-little-to-us'].where
const since = '2025-03-31T00:00:00.000Z'

const statements: [string, string, object][] = [
  ['worth-little-to-them', pageSql(little, false), { since, limit: 51 }],
  ['worth-little-to-us', pageSql(much, true), { since, limit: 51, value: '12.5', customerId: 7 }],
  ['total', totalSql(little), { since }],
]

test.each(statements)('%s: has the SQL that is written down, and the database understands it', (name, text, params) =>
  expectGolden(own.clickhouse, name, text, params),
)
