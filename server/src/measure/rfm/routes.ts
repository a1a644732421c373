import { endpoints } from '@esteem/contract'
import { type App, type ClickHouse, implement } from '../../platform/index.ts'
import { readPage } from '../query/behind.ts'
import { paramsOf } from '../query/params.ts'
import type { Plan } from '../query/plan.ts'
import { readRfm } from './read.ts'
import { scoredCustomers } from './scores.ts'
import { segmentSql } from './segments.ts'

export function registerRfmRoutes(app: App, clickhouse: ClickHouse, planAll: () => Promise<Plan>): void {
  implement(app, endpoints.getRfm, async () => readRfm(clickhouse, await planAll()))

  implement(app, endpoints.listRfmCustomers, async ({ query }) => {
    const plan = await planAll()
    const { segment, tier, recency, frequency } = query
    const text = `
      SELECT customer_id FROM (${scoredCustomers(plan)})
      WHERE true ${segment ? `AND ${segmentSql} = {segment:String}` : ''} ${tier ? 'AND tier = {tier:String}' : ''}
        ${recency ? 'AND recency = {recency:UInt8}' : ''} ${frequency ? 'AND frequency = {frequency:UInt8}' : ''}`
    const page = await readPage(clickhouse, { text, params: { ...paramsOf(plan), ...query } }, query)
    return { ...page, words: 'Customers by how lately, how often and how much they bought' }
  })
}
