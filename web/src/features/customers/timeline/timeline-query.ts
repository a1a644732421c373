import { infiniteQueryOptions } from '@tanstack/react-query'
import { api } from '../../../ui/api.ts'
import type { TimelineSearch } from './timeline-search.ts'

export const timelineQuery = (customerId: number, { event, channel }: TimelineSearch) =>
  infiniteQueryOptions({
    queryKey: ['customers', 'timeline', customerId, { event, channel }],
    queryFn: ({ pageParam, signal }) =>
      api.getTimeline({ params: { customerId }, query: { event, channel, cursor: pageParam, limit: 50 }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    // Another filter may keep the old entries on the screen; another customer must not.
    placeholderData: (previous, query) => (query?.queryKey[2] === customerId ? previous : undefined),
  })
