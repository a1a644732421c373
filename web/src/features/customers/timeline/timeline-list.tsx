import type { TimelineEntry } from '@esteem/contract'
import { Text } from '@mantine/core'
import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { useMemo, useRef, useState } from 'react'
import { useBusiness } from '../../../ui/business.ts'
import { type EndlessList, MoreFailed, useEndless } from '../../../ui/endless.tsx'
import { nameDay } from '../../../ui/format/day.ts'
import { useScrollMargin } from '../../../ui/scroll-margin.ts'
import { useToday } from '../../../ui/today.ts'
import { Entry } from './entry.tsx'
import classes from './timeline.module.css'
import { groupByDay } from './timeline-rows.ts'

interface TimelineListProps {
  entries: TimelineEntry[]
  timeline: EndlessList
}

export function TimelineList({ entries, timeline }: TimelineListProps) {
  const { timeZone } = useBusiness()
  const today = useToday()
  const list = useRef<HTMLUListElement>(null)
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set())
  const rows = useMemo(() => groupByDay(entries, timeZone), [entries, timeZone])
  const virtual = useWindowVirtualizer({
    count: rows.length,
    estimateSize: (index) => (rows[index]?.kind === 'day' ? 44 : 64),
    getItemKey: (index) => rows[index]?.key ?? index,
    overscan: 12,
    scrollMargin: useScrollMargin(list),
  })
  const items = virtual.getVirtualItems()
  useEndless(timeline, (items.at(-1)?.index ?? 0) >= rows.length - 15)

  function toggle(eventId: string) {
    const next = new Set(opened)
    if (!next.delete(eventId)) next.add(eventId)
    setOpened(next)
  }

  return (
    <>
      <ul ref={list} className={classes.list} style={{ height: virtual.getTotalSize() }}>
        {items.map((item) => {
          const row = rows[item.index]
          return (
            <li
              key={item.key}
              ref={virtual.measureElement}
              data-index={item.index}
              className={classes.row}
              style={{ transform: `translateY(${item.start - virtual.options.scrollMargin}px)` }}
            >
              {row?.kind === 'day' && <h3 className={classes.day}>{nameDay(row.day, today)}</h3>}
              {row?.kind === 'entry' && (
                <Entry entry={row.entry} opened={opened.has(row.key)} onToggle={() => toggle(row.key)} />
              )}
            </li>
          )
        })}
      </ul>
      <MoreFailed list={timeline} />
      <Text c="dimmed" size="sm" ta="center" py="md" role="status">
        {timeline.hasNextPage ? 'Loading earlier events…' : 'That is how it began.'}
      </Text>
    </>
  )
}
