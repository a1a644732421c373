import { endpoints, type Settings } from '@esteem/contract'
import { type App, type ClickHouse, type Clock, implement, type Postgres } from '../../platform/index.ts'
import { listDisagreements } from './list.ts'

interface Parts {
  postgres: Postgres
  clickhouse: ClickHouse
  clock: Clock
  settings: () => Promise<Settings>
}

export function registerDisagreementRoutes(app: App, { postgres, clickhouse, clock, settings }: Parts): void {
  implement(app, endpoints.listDisagreements, async ({ query }) => {
    const { currency } = await settings()
    return await listDisagreements({ postgres, clickhouse, currency, now: clock() }, query)
  })
}
