import type { FeedEvent } from '../../timeline/index.ts'
import { hear } from './hear.ts'
import type { CaseParts } from './parts.ts'
import { seeToCases } from './see-to.ts'

export interface Cases {
  parts: CaseParts
  /** What customers said, from the feed. */
  hear: (events: readonly FeedEvent[]) => Promise<void>
  /** What is due by the clock. */
  seeTo: () => Promise<void>
}

/** Complaints, from being heard to being closed. */
export function createCases(parts: CaseParts): Cases {
  return { parts, hear: (events) => hear(parts, events), seeTo: () => seeToCases(parts) }
}
