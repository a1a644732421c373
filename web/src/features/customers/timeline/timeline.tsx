import { Skeleton, Stack, Text, Title } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { ErrorState } from '../../../ui/state/error-state.tsx'
import classes from './timeline.module.css'
import { TimelineFilter } from './timeline-filter.tsx'
import { TimelineList } from './timeline-list.tsx'
import { timelineQuery } from './timeline-query.ts'
import type { TimelineSearch } from './timeline-search.ts'

interface TimelineProps {
  customerId: number
  search: TimelineSearch
  onSearch: (search: TimelineSearch) => void
}

/** Everything that happened with a customer, newest first, for as long as one scrolls. */
export function Timeline({ customerId, search, onSearch }: TimelineProps) {
  const timeline = useInfiniteQuery(timelineQuery(customerId, search))
  const entries = timeline.data?.pages.flatMap((page) => page.items)
  const filtered = search.event !== undefined || search.channel !== undefined
  return (
    <section aria-labelledby="timeline" className={classes.timeline}>
      <div className={classes.head}>
        <Title order={2} id="timeline">
          Timeline
        </Title>
        <TimelineFilter events={timeline.data?.pages[0]?.events ?? []} search={search} onSearch={onSearch} />
      </div>
      {entries ? (
        entries.length === 0 ? (
          <Text c="dimmed" role="status">
            {filtered ? 'Nothing of this kind happened.' : 'Nothing has happened yet.'}
          </Text>
        ) : (
          <TimelineList entries={entries} timeline={timeline} />
        )
      ) : timeline.error ? (
        <ErrorState error={timeline.error} retry={timeline.refetch} />
      ) : (
        <Stack gap="sm" aria-busy>
          {[1, 2, 3, 4, 5].map((key) => (
            <Skeleton key={key} height={44} />
          ))}
        </Stack>
      )}
    </section>
  )
}
