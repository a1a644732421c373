import type { Scoreboard, ValueHorizon } from '@esteem/contract'
import { Group, Skeleton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { DownloadMenu } from '../../../ui/download-menu.tsx'
import { Panel } from '../../../ui/layout/panel.tsx'
import { AboutPrediction } from '../../../ui/predictions/about-prediction.tsx'
import { HorizonPicker } from '../../../ui/predictions/horizon-picker.tsx'
import { NotReady } from '../../../ui/predictions/not-ready.tsx'
import { ErrorState } from '../../../ui/state/error-state.tsx'
import classes from './worth.module.css'
import { WorthChange } from './worth-change.tsx'
import { WorthFigures } from './worth-figures.tsx'
import { worthQuery } from './worth-query.ts'

interface WorthHalfProps {
  horizon: ValueHorizon
  onHorizon: (horizon: ValueHorizon) => void
}

/** What they are worth to us: of the two halves of Home, the first and largest. */
export function WorthHalf({ horizon, onHorizon }: WorthHalfProps) {
  const worth = useQuery(worthQuery(horizon))
  return (
    <Panel
      className={classes.half}
      title="What they are worth to us"
      aside={
        <Group gap="xs">
          {worth.data?.state === 'ready' && (
            <AboutPrediction name="what they are worth to us" basis={worth.data}>
              What the customers of today are expected to pay from now on, less what is usually refunded. Customers who
              are yet to come are not in it.
            </AboutPrediction>
          )}
          {worth.data?.state === 'ready' && <DownloadMenu of="getValue" input={{ query: { horizon } }} />}
          <HorizonPicker size="xs" value={horizon} onChange={onHorizon} />
        </Group>
      }
    >
      {worth.data ? (
        <Worth scoreboard={worth.data} refreshing={worth.isPlaceholderData} />
      ) : worth.error ? (
        <ErrorState error={worth.error} retry={worth.refetch} />
      ) : (
        <Skeleton height={264} aria-busy />
      )}
    </Panel>
  )
}

function Worth({ scoreboard, refreshing }: { scoreboard: Scoreboard; refreshing: boolean }) {
  if (scoreboard.state !== 'ready') return <NotReady basis={scoreboard} />
  return (
    <div className={classes.worth} data-refreshing={refreshing || undefined} aria-busy={refreshing}>
      <WorthFigures scoreboard={scoreboard} />
      {scoreboard.change && (
        <WorthChange change={scoreboard.change} horizon={scoreboard.horizon} currency={scoreboard.currency} />
      )}
    </div>
  )
}
