import { endpoints } from '@esteem/contract'
import { type App, type ClickHouse, implement } from '../../platform/index.ts'
import { readPage } from '../query/behind.ts'
import type { Plan } from '../query/plan.ts'
import { crowdOfRfm } from './crowd.ts'
import { readRfm } from './read.ts'

export function registerRfmRoutes(app: App, clickhouse: ClickHouse, planAll: () => Promise<Plan>): void {
  implement(app, endpoints.getRfm, async () => readRfm(clickhouse, await planAll()))

  implement(app, endpoints.listRfmCustomers, async ({ query }) => {
    const { statement, words } = crowdOfRfm(await planAll(), query)
    return { ...(await readPage(clickhouse, statement, query)), words }
  })
}
