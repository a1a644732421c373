import type { timelinePage } from '@esteem/contract'
import { Group, Select } from '@mantine/core'
import type { z } from 'zod'
import { countOf } from '../../../ui/format/count.ts'
import { toWords } from '../../../ui/format/words.ts'
import type { TimelineSearch } from './timeline-search.ts'

interface TimelineFilterProps {
  events: NonNullable<z.infer<typeof timelinePage>['events']>
  search: TimelineSearch
  onSearch: (search: TimelineSearch) => void
}

export function TimelineFilter({ events, search, onSearch }: TimelineFilterProps) {
  const names = addUp(events, 'event', search.event)
  const channels = addUp(events, 'channel', search.channel)
  return (
    <Group gap="xs" wrap="nowrap">
      <Select
        aria-label="Event"
        placeholder="All events"
        clearable
        searchable
        clearButtonProps={{ 'aria-label': 'Show all events' }}
        data={names.map(([value, count]) => ({ value, label: `${value} (${count})` }))}
        value={search.event ?? null}
        onChange={(event) => onSearch({ ...search, event: event ?? undefined })}
      />
      <Select
        aria-label="Channel"
        placeholder="All channels"
        clearable
        clearButtonProps={{ 'aria-label': 'Show all channels' }}
        data={channels.map(([value, count]) => ({ value, label: `${toWords(value)}, ${countOf(count, 'event')}` }))}
        value={search.channel ?? null}
        onChange={(channel) => onSearch({ ...search, channel: channel ?? undefined })}
      />
    </Group>
  )
}

/** What there is to choose, the most frequent first; what is chosen stays, even when nothing of it is left. */
function addUp(events: TimelineFilterProps['events'], by: 'event' | 'channel', chosen: string | undefined) {
  const counts = new Map<string, number>(chosen === undefined ? [] : [[chosen, 0]])
  for (const row of events) if (row[by] !== '') counts.set(row[by], (counts.get(row[by]) ?? 0) + row.count)
  return [...counts].sort((a, b) => b[1] - a[1])
}
