/** What stands in the place of a result that the data cannot support; for a page to show. */
export type NotEstimable<Reason extends string> = {
  estimable: false
  reason: Reason
  /** What is missing and what to do, as a sentence. */
  explanation: string
}

export function notEstimable<Reason extends string>(reason: Reason, explanation: string): NotEstimable<Reason> {
  return { estimable: false, reason, explanation }
}
