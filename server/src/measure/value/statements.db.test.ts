import { test } from 'vitest'
import { expectGolden, withClickHouse } from '../../../../test/golden-sql.ts'
import { paramsOf } from '../query/params.ts'
import { plan } from '../query/plan.ts'
import { purchasesSql } from './histories/read-purchases.ts'
import { atRiskSql, isAtRisk } from './read/at-risk.ts'
import { changeSql, realisedSql } from './read/change.ts'
import { bestSql } from './read/customers-behind.ts'
import { concentrationSql, histogramSql } from './read/distribution.ts'
import { sumsSql } from './read/sums.ts'
import { changedSql } from './upkeep/changed.ts'

const own = withClickHouse()

const known = {
  data: { from: '2025-01-01', to: '2026-03-20' },
  today: '2026-03-31',
  timeZone: 'Pacific/Auckland',
  currency: 'EUR',
}
const asked = plan({ compare: 'none' }, known)
const converted = plan({ compare: 'none' }, { ...known, converts: true })

const statements: [string, string, object][] = [
  ['purchases', purchasesSql(asked, {}), {}],
  ['purchases-between-orders', purchasesSql(converted, { from: true, until: true }), { from: 'a', until: 'b' }],
  ['purchases-of-identities', purchasesSql(asked, { ofIdentities: true }), { identityIds: [1, 2] }],
  ['changed-customers', changedSql, { since: '2026-03-20T10:00:00.000' }],
  ['sums-by-tier', sumsSql(365, 'tier', isAtRisk), {}],
  ['at-risk', atRiskSql(90, true, true), { tier: 'top', afterValue: '12.5', afterId: 7, limit: 10 }],
  ['change', changeSql(365), { since: '2026-02-20' }],
  ['realised', realisedSql(asked), { since: '2026-02-20' }],
  ['histogram-of-value', histogramSql(365), { steps: [0, 1, 2, 5] }],
  ['concentration', concentrationSql(1095), { best: [0.01, 0.05] }],
  ['best-customers', bestSql(365), { best: 0.05 }],
]

test.each(statements)('%s: has the SQL that is written down, and the database understands it', (name, text, more) =>
  expectGolden(own.clickhouse, name, text, { ...paramsOf(asked), ...more }),
)
