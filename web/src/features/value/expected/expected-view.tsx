import type { ValueHorizon } from '@esteem/contract'
import { Skeleton, Stack, VisuallyHidden } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Panel } from '../../../ui/layout/panel.tsx'
import { NotReady } from '../../../ui/predictions/not-ready.tsx'
import { ErrorState } from '../../../ui/state/error-state.tsx'
import { FewCustomers } from '../few-customers.tsx'
import { distributionQuery, scoreboardQuery, tiersQuery } from '../value-queries.ts'
import { DistributionPanel } from './distribution-panel.tsx'
import { ExpectedHeadline } from './expected-headline.tsx'
import { ExpectedTiers } from './expected-tiers.tsx'

/** What is expected of the customers, and how it is spread over them. */
export function ExpectedView({ horizon }: { horizon: ValueHorizon }) {
  const scoreboard = useQuery(scoreboardQuery(horizon))
  const distribution = useQuery(distributionQuery(horizon))
  const tiers = useQuery(tiersQuery(horizon))
  const all = [scoreboard, distribution, tiers]
  const failed = all.find(({ error, data }) => error && !data)
  if (failed) return <ErrorState error={failed.error} retry={() => all.map((each) => each.refetch())} />
  if (!scoreboard.data || !distribution.data || !tiers.data)
    return (
      <Stack aria-busy>
        <VisuallyHidden role="status">Loading what is expected</VisuallyHidden>
        <Skeleton height={150} radius="lg" />
        <Skeleton height={330} radius="lg" />
        <Skeleton height={400} radius="lg" />
      </Stack>
    )
  if (scoreboard.data.state !== 'ready')
    return (
      <Panel>
        <NotReady basis={scoreboard.data} />
      </Panel>
    )
  return (
    <Stack style={{ opacity: all.some(({ isPlaceholderData }) => isPlaceholderData) ? 0.55 : 1 }}>
      <ExpectedHeadline scoreboard={scoreboard.data} />
      <ExpectedTiers answer={tiers.data} />
      <FewCustomers customers={scoreboard.data.customers} />
      <DistributionPanel answer={distribution.data} />
    </Stack>
  )
}
