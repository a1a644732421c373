import type { Source } from '@esteem/contract'
import { Skeleton, Text } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Panel } from '../../../ui/layout/panel.tsx'
import { explainError } from '../../../ui/state/explain-error.ts'
import { ArrivalRow } from './arrival-row.tsx'
import { arrivalsQuery } from './arrivals-query.ts'
import classes from './live.module.css'

/** Events as they arrive. */
export function LivePanel({ source }: { source: Source }) {
  const queryClient = useQueryClient()
  const arrivals = useQuery(arrivalsQuery(source.sourceId, queryClient))
  const items = arrivals.data ?? []
  return (
    <Panel title="Arriving now" aside={<Watching failing={arrivals.isError} />}>
      {arrivals.isPending && <Skeleton height={120} />}
      {arrivals.error && items.length === 0 && <Text c="dimmed">{explainError(arrivals.error).detail}</Text>}
      {arrivals.isSuccess && items.length === 0 && (
        <Text c="dimmed">Nothing yet. Send an event with the lines above; it shows here within seconds.</Text>
      )}
      {items.length > 0 && (
        <ul className={classes.list}>
          {items.map((arrival) => (
            <ArrivalRow key={arrival.eventId} arrival={arrival} />
          ))}
        </ul>
      )}
    </Panel>
  )
}

function Watching({ failing }: { failing: boolean }) {
  return (
    <span className={classes.watching} data-failing={failing || undefined}>
      {failing ? 'Trying again' : 'Watching'}
    </span>
  )
}
