import { scoredCustomers } from '../rfm/scores.ts'
import { segmentSql, segments } from '../rfm/segments.ts'
import type { Dimension } from './dimension.ts'

/** RFM: how lately and how often a customer bought, as a name. */
export const segmentOfValue: Dimension = {
  id: 'segment-of-value',
  takesName: false,
  words: () => 'Segment of value (RFM)',
  ofCustomers: (plan) => `SELECT customer_id, ${segmentSql} AS value FROM (${scoredCustomers(plan)})`,
  label: (value) => segments.find(({ segment }) => segment === value)?.name ?? value,
}
