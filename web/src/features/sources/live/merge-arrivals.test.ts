import type { Arrival } from '@esteem/contract'
import { expect, test } from 'vitest'
import { mergeArrivals } from './merge-arrivals.ts'

const at = (second: number): Arrival => {
  const moment = `2026-03-04T10:00:${String(second).padStart(2, '0')}.000Z`
  return {
    eventId: `e${second}`,
    event: 'x',
    type: 'track',
    time: moment,
    receivedAt: moment,
    identity: '',
    customerId: 1,
  }
}
const ids = (arrivals: Arrival[]) => arrivals.map((arrival) => arrival.eventId)

test('new ones come on top, and one that is answered twice stands once', () => {
  expect(ids(mergeArrivals([at(2), at(1)], [at(3), at(2), at(4)]))).toEqual(['e4', 'e3', 'e2', 'e1'])
})

test('when nothing came the list is the same list', () => {
  const shown = [at(1)]
  expect(mergeArrivals(shown, [])).toBe(shown)
  expect(mergeArrivals(shown, [at(1)])).toBe(shown)
})
