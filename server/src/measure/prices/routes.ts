import { endpoints, type Settings } from '@esteem/contract'
import { type App, type ClickHouse, implement } from '../../platform/index.ts'
import { remember } from '../query/remember.ts'
import { readPriced } from './answers.ts'
import { describeThing, readPrices } from './read.ts'

export function registerPriceRoutes(
  app: App,
  { clickhouse, settings }: { clickhouse: ClickHouse; settings: () => Promise<Settings> },
): void {
  implement(app, endpoints.listPrices, async () => {
    const { timeZone } = await settings()
    return { items: (await readPriced(clickhouse, timeZone)).map(describeThing) }
  })

  implement(app, endpoints.getPrices, async ({ params, query }) => {
    const asked = { ...params, ...query, timeZone: (await settings()).timeZone }
    return await remember(clickhouse, `prices ${JSON.stringify(asked)}`, () => readPrices(clickhouse, asked))
  })
}
