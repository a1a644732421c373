import { endpoints } from '@esteem/contract'
import { type App, type ClickHouse, implement, type Postgres } from '../../platform/index.ts'
import { readPage } from '../query/behind.ts'
import { remember } from '../query/remember.ts'
import { readAtRisk } from './read/at-risk.ts'
import { readCustomerValue } from './read/customer.ts'
import { crowdOfValue } from './read/customers-behind.ts'
import { readDistribution } from './read/distribution.ts'
import { readModelCard } from './read/model-card.ts'
import { readScoreboard } from './read/scoreboard.ts'
import { readTiers } from './read/tiers.ts'
import type { Standing, Valuation } from './upkeep/valuation.ts'

interface Parts {
  postgres: Postgres
  clickhouse: ClickHouse
  valuation: Valuation
}

export function registerValueRoutes(app: App, { postgres, clickhouse, valuation }: Parts): void {
  const parts = { postgres, clickhouse, changes: valuation.changes }

  /** Answers are remembered until something arrives, or the scores change. */
  async function remembered<Answer>(what: string, query: unknown, read: (standing: Standing) => Promise<Answer>) {
    const standing = await valuation.stand()
    if (standing.state !== 'ready') return await read(standing)
    const { kept, scoring, plan, pending } = standing
    const { horizon, currency, timeZone } = plan
    const key = { what, query, version: kept.version, scoredAt: scoring.scoredAt, pending, horizon, currency, timeZone }
    return await remember(clickhouse, `value ${JSON.stringify(key)}`, () => read(standing))
  }

  implement(app, endpoints.getValue, ({ query }) =>
    remembered('scoreboard', query, (standing) => readScoreboard(parts, standing, query)),
  )
  implement(app, endpoints.getValueDistribution, ({ query }) =>
    remembered('distribution', query, (standing) => readDistribution(clickhouse, standing, query.horizon)),
  )
  implement(app, endpoints.getValueTiers, ({ query }) =>
    remembered('tiers', query, (standing) => readTiers(clickhouse, standing, query.horizon)),
  )
  implement(app, endpoints.listAtRisk, async ({ query }) => readAtRisk(parts, await valuation.stand(), query))
  implement(app, endpoints.listValueCustomers, async ({ query }) => {
    const { statement, words } = await crowdOfValue(valuation, query)
    return { ...(await readPage(clickhouse, statement, query)), words }
  })
  implement(app, endpoints.getCustomerValue, async ({ params }) =>
    readCustomerValue(parts, await valuation.stand(), params.customerId),
  )
  implement(app, endpoints.getValueModel, async () => readModelCard(await valuation.stand()))
  implement(app, endpoints.refitValueModel, () => valuation.start())
  implement(app, endpoints.getValueStatus, () => valuation.status())
}
