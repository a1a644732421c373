import { Skeleton, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { toWords } from '../../../ui/format/words.ts'
import { Panel } from '../../../ui/layout/panel.tsx'
import { Moment } from '../../../ui/moment.tsx'
import { ErrorState } from '../../../ui/state/error-state.tsx'
import { caseDeliveriesQuery } from '../cases-query.ts'
import classes from './settings.module.css'

const states = { waiting: 'Waiting', sent: 'Sent', failed: 'Failed' }

/** What was sent about cases, and what became of it. */
export function DeliveriesPanel() {
  const deliveries = useQuery(caseDeliveriesQuery)
  return (
    <Panel title="Mails and calls">
      {deliveries.data ? (
        deliveries.data.items.length === 0 ? (
          <Text c="dimmed">Nothing was sent yet.</Text>
        ) : (
          <ul className={classes.rows}>
            {deliveries.data.items.map((one) => (
              <li key={one.deliveryId} className={classes.row}>
                <div>
                  {toWords(one.kind)}
                  {one.caseId !== null && ` of case ${one.caseId}`},{' '}
                  {one.channel === 'email' ? 'by mail' : 'by webhook'}
                  <Text size="sm" c="dimmed">
                    {one.target}
                    {one.outcome && ` · ${one.outcome}`}
                  </Text>
                </div>
                <Text size="sm" c={one.state === 'failed' ? 'var(--app-bad)' : 'dimmed'}>
                  {states[one.state]}
                  {one.attempts > 1 && `, ${one.attempts} attempts`} · <Moment at={one.createdAt} style="day-time" />
                </Text>
              </li>
            ))}
          </ul>
        )
      ) : deliveries.error ? (
        <ErrorState error={deliveries.error} retry={deliveries.refetch} />
      ) : (
        <Skeleton height={80} aria-busy />
      )}
    </Panel>
  )
}
