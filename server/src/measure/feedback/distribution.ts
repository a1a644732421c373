import type { FeedbackDetail } from '@esteem/contract'
import { wilsonInterval } from '@esteem/stats'
import type { Correction } from './correct.ts'
import type { Score } from './scores.ts'

/** How often each point of the scale was answered, as it is and weighted. Between two points the nearest counts. */
export function distributionOf(
  { lowest, highest }: Pick<Score, 'lowest' | 'highest'>,
  values: Float64Array,
  correction: Pick<Correction, 'values' | 'weights' | 'corrected'> | null,
  level: number,
): FeedbackDetail['distribution'] {
  const points = highest - lowest + 1
  const counts = new Array<number>(points).fill(0)
  for (const value of values) counts[Math.round(value) - lowest]++
  const weighted = new Array<number>(points).fill(0)
  let total = 0
  correction?.values.forEach((value, index) => {
    weighted[Math.round(value) - lowest] += correction.weights[index]
    total += correction.weights[index]
  })
  if (values.length === 0) return []
  return counts.map((answers, index) => {
    const { lower, upper } = wilsonInterval(answers, values.length, { level })
    return {
      ...{ from: lowest + index, to: lowest + index, answers, share: answers / values.length, lower, upper },
      corrected: correction?.corrected ? weighted[index] / total : null,
    }
  })
}
