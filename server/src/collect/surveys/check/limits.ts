import { surveyLimits } from '@esteem/contract'
import { EsteemError } from '../../../platform/index.ts'

/** How deep lists and objects are nested, counted without recursion, so that no depth is too deep to be counted. */
export function depthOf(value: unknown, enough: number): number {
  let level: unknown[] = [value]
  for (let depth = 0; ; depth++) {
    const next: unknown[] = []
    for (const one of level)
      if (typeof one === 'object' && one !== null) for (const inner of Object.values(one)) next.push(inner)
    if (next.length === 0 || depth >= enough) return depth
    level = next
  }
}

/** Refuses what is too large or too deep to be looked at, before anything else looks at it. */
export function checkSize(json: object): void {
  if (depthOf(json, surveyLimits.depth + 1) > surveyLimits.depth)
    throw new EsteemError(
      'invalid-input',
      `json: is nested more than ${surveyLimits.depth} levels deep. Flatten its panels.`,
    )
  const bytes = Buffer.byteLength(JSON.stringify(json))
  if (bytes > surveyLimits.jsonBytes)
    throw new EsteemError(
      'too-large',
      `The survey has ${Math.ceil(bytes / 1024)} KB; at most ${surveyLimits.jsonBytes / 1024} KB are taken. Use smaller pictures, or fewer questions.`,
    )
}
