import { endpoints } from '@esteem/contract'
import { type App, type ClickHouse, implement, type Postgres } from '../../platform/index.ts'
import { readArrivals } from './arrivals.ts'
import type { Sources } from './sources.ts'

export function registerSourceRoutes(
  app: App,
  { postgres, clickhouse, sources }: { postgres: Postgres; clickhouse: ClickHouse; sources: Sources },
): void {
  implement(app, endpoints.listSources, async () => ({ items: await sources.list() }))
  implement(app, endpoints.createSource, ({ body }) => sources.create(body))
  implement(app, endpoints.changeSource, ({ params, body }) => sources.change(params.sourceId, body))
  implement(app, endpoints.rotateWriteKey, ({ params }) => sources.rotateKey(params.sourceId))
  implement(app, endpoints.listArrivals, async ({ params, query }) => ({
    items: await readArrivals(postgres, clickhouse, params.sourceId, query.after, query.limit),
  }))
}
