import type { rfmSegments, valueTiers } from '@esteem/contract'
import type { Crowd } from '../query/behind.ts'
import { paramsOf } from '../query/params.ts'
import type { Plan } from '../query/plan.ts'
import { scoredCustomers } from './scores.ts'
import { segmentSql, segments, tiers } from './segments.ts'

interface Scored {
  segment?: (typeof rfmSegments)[number]
  tier?: (typeof valueTiers)[number]
  recency?: number
  frequency?: number
}

/** The customers of a segment, a tier or a cell of the grid: all that is named must hold. */
export function crowdOfRfm(plan: Plan, { segment, tier, recency, frequency }: Scored): Crowd {
  const text = `
      SELECT customer_id FROM (${scoredCustomers(plan)})
      WHERE true ${segment ? `AND ${segmentSql} = {segment:String}` : ''} ${tier ? 'AND tier = {tier:String}' : ''}
        ${recency ? 'AND recency = {recency:UInt8}' : ''} ${frequency ? 'AND frequency = {frequency:UInt8}' : ''}`
  const asked = Object.entries({ segment, tier, recency, frequency }).filter(([, value]) => value !== undefined)
  const words = [
    segments.find((each) => each.segment === segment)?.name,
    tier && `${tiers.find((each) => each.tier === tier)!.name} tier by worth so far`,
    recency && `Recency ${recency} of 5`,
    frequency && `Frequency ${frequency} of 5`,
  ]
  return {
    statement: { text, params: { ...paramsOf(plan), ...Object.fromEntries(asked) } },
    words: words.filter(Boolean).join(', ') || 'Everyone who ever bought',
  }
}
