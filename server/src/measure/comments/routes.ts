import { endpoints, type Settings } from '@esteem/contract'
import { type App, type ClickHouse, type Clock, implement, type Postgres } from '../../platform/index.ts'
import { paramsOf } from '../query/params.ts'
import { parseBreakdown } from '../query/parse.ts'
import { planNow } from '../query/plan-now.ts'
import { listComments } from './comments.ts'

interface Parts {
  postgres: Postgres
  clickhouse: ClickHouse
  clock: Clock
  settings: () => Promise<Settings>
}

export function registerCommentRoutes(app: App, parts: Parts): void {
  implement(app, endpoints.listComments, async ({ query }) => {
    const { timeZone, currency } = await parts.settings()
    const asked = parseBreakdown(query.segment, 1)
    const plan = asked && (await planNow(parts, { compare: 'none' }))
    const segment =
      asked && plan
        ? { sql: asked.dimension.ofCustomers(plan), params: { ...paramsOf(plan), trait: asked.name } }
        : null
    return await listComments({ ...parts, timeZone, currency, segment }, query)
  })
}
