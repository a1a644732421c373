import type { RfmAnswer, rfmSegments } from '@esteem/contract'

export type Segment = (typeof rfmSegments)[number]

interface Named {
  segment: Segment
  name: string
  meaning: string
  /** Whether a customer with these scores belongs here; the first that says yes has them. */
  holds: (recency: number, frequency: number) => boolean
}

/** What customers are called by how lately (recency) and how often (frequency) they bought, best first. */
export const segments: Named[] = [
  {
    segment: 'champions',
    name: 'Champions',
    meaning: 'Bought lately, and more often than most. Thank them, ask them to recommend you.',
    holds: (r, f) => r >= 4 && f >= 4,
  },
  {
    segment: 'loyal',
    name: 'Loyal',
    meaning: 'Buy often, and not long ago. Keep them: they are the next champions.',
    holds: (r, f) => (r === 3 && f >= 4) || (r >= 4 && f === 3),
  },
  {
    segment: 'promising',
    name: 'Promising',
    meaning: 'Bought lately and have come back before. Give them a reason for the next time.',
    holds: (r, f) => r >= 4 && f === 2,
  },
  {
    segment: 'new',
    name: 'New',
    meaning: 'Bought lately, and as seldom as anyone. Make the beginning a good one.',
    holds: (r, f) => r >= 4 && f === 1,
  },
  {
    segment: 'needs-attention',
    name: 'Needs attention',
    meaning: 'Were here a while ago and do not buy often. Remind them.',
    holds: (r) => r === 3,
  },
  {
    segment: 'cannot-lose',
    name: 'Cannot lose',
    meaning: 'Bought more often than most, and have been away longest. Call them.',
    holds: (r, f) => r === 1 && f >= 4,
  },
  {
    segment: 'at-risk',
    name: 'At risk',
    meaning: 'Bought often and have been away for long. Win them back while they remember you.',
    holds: (_, f) => f >= 3,
  },
  {
    segment: 'hibernating',
    name: 'Hibernating',
    meaning: 'Bought seldom, and long ago. Do not spend much on them.',
    holds: () => true,
  },
]

const scores = [1, 2, 3, 4, 5]

export function segmentOf(recency: number, frequency: number): Segment {
  return segments.find(({ holds }) => holds(recency, frequency))!.segment
}

/** SQL: the segment of a row with recency and frequency. */
export const segmentSql = `transform(recency * 10 + frequency,
      [${scores.flatMap((r) => scores.map((f) => r * 10 + f)).join(', ')}],
      [${scores.flatMap((r) => scores.map((f) => `'${segmentOf(r, f)}'`)).join(', ')}], '')`

type Tier = RfmAnswer['tiers'][number]['tier']

export const tiers: { tier: Tier; name: string; meaning: string }[] = [
  { tier: 'top', name: 'Top', meaning: 'The 5 % of customers who are worth most so far' },
  { tier: 'high', name: 'High', meaning: 'The next 15 %' },
  { tier: 'middle', name: 'Middle', meaning: 'The next 30 %' },
  { tier: 'low', name: 'Low', meaning: 'The other half' },
]
