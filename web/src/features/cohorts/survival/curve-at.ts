import type { curvePoint } from '@esteem/contract'
import type { z } from 'zod'

export type CurvePoint = z.infer<typeof curvePoint>

/** What holds on a day: the newest point until then; before the first, all or none. Null beyond what was followed. */
export function curveAt(curve: readonly CurvePoint[], day: number, before: 0 | 1): CurvePoint | null {
  const last = curve.at(-1)
  if (!last || day > last.day) return null
  const known = curve.findLast((point) => point.day <= day)
  return known ?? { day, share: before, lower: before, upper: before, atRisk: curve[0]!.atRisk }
}
