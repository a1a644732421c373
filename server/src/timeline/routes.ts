import { type Behind, endpoints, type Match } from '@esteem/contract'
import { type App, at, type ClickHouse, implement, type Postgres, readCursor, writeCursor } from '../platform/index.ts'
import { getCustomer, readContested, readLink, toLink } from './customers/get.ts'
import { type Crowd, listCustomers, type Predictions } from './customers/list.ts'
import { readTimeline } from './customers/timeline.ts'
import { readTraitNames } from './customers/trait-names.ts'
import type { Decisions } from './identities/decide.ts'

interface Parts {
  postgres: Postgres
  clickhouse: ClickHouse
  decisions: Decisions
  /** The base currency of the business. */
  currency: () => Promise<string>
  predictions: Predictions
  /** The customers behind a figure, which is computed further to the right. */
  crowdBehind: (behind: Behind) => Promise<Crowd>
}

export function registerTimelineRoutes(app: App, parts: Parts): void {
  const { postgres, clickhouse, decisions, currency, predictions, crowdBehind } = parts
  implement(app, endpoints.listCustomers, async ({ query: { behind, ...query } }) => {
    const crowd = behind && (await crowdBehind(behind))
    return await listCustomers(postgres, clickhouse, predictions, { ...query, crowd, currency: await currency() })
  })
  implement(app, endpoints.listTraits, async () => ({ items: await readTraitNames(clickhouse) }))
  implement(app, endpoints.getCustomer, async ({ params }) =>
    getCustomer(postgres, clickhouse, params.customerId, await currency()),
  )
  implement(app, endpoints.getTimeline, async ({ params, query }) =>
    readTimeline(postgres, clickhouse, params.customerId, query),
  )
  implement(app, endpoints.mergeCustomers, async ({ params, body, caller }) =>
    decisions.merge(params.customerId, body.otherCustomerId, caller),
  )
  implement(app, endpoints.undoLink, async ({ params, caller }) => ({
    customerIds: await decisions.undo(params.linkId, caller),
  }))
  implement(app, endpoints.restoreLink, async ({ params, caller }) => ({
    customerIds: await decisions.restore(params.linkId, caller),
  }))
  implement(app, endpoints.decideMatch, async ({ params, body, caller }) => {
    const customerIds = await decisions.decide(params.linkId, body.decision, caller)
    return { link: toLink(await readLink(postgres, params.linkId)), customerIds }
  })
  implement(app, endpoints.listMatches, async ({ query }) => {
    const [after] = readCursor(query.cursor, at.id) ?? [0]
    const rows = await readContested(postgres, after, query.limit + 1)
    const page = rows.slice(0, query.limit)
    const base = await currency()
    const items = await Promise.all(
      page.map(
        async (row): Promise<Match> => ({
          link: toLink(row),
          customers: [
            await getCustomer(postgres, clickhouse, row.from_customer, base),
            await getCustomer(postgres, clickhouse, row.to_customer, base),
          ],
          reason: row.reason ?? '',
        }),
      ),
    )
    return { items, nextCursor: rows.length > page.length ? writeCursor(page.at(-1)!.id) : null }
  })
}
