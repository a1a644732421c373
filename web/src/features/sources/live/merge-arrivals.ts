import type { Arrival } from '@esteem/contract'

const most = 200

/** New arrivals on top of those already shown, each once, newest first, and not without end. */
export function mergeArrivals(shown: Arrival[], fresh: Arrival[]): Arrival[] {
  const known = new Set(shown.map((arrival) => arrival.eventId))
  const added = fresh.filter((arrival) => !known.has(arrival.eventId))
  // The same list when nothing came, so that nothing is drawn again.
  if (added.length === 0) return shown
  return [...added, ...shown].sort((a, b) => b.receivedAt.localeCompare(a.receivedAt)).slice(0, most)
}
