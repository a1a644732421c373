import type { ValueHorizon } from '@esteem/contract'
import { Button, Center, Skeleton, Stack, VisuallyHidden } from '@mantine/core'
import { IconShieldCheck } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { MoreFailed } from '../../../ui/endless.tsx'
import { formatSentence } from '../../../ui/format/sentence.ts'
import { Panel } from '../../../ui/layout/panel.tsx'
import { NotReady } from '../../../ui/predictions/not-ready.tsx'
import { EmptyState } from '../../../ui/state/empty-state.tsx'
import { ErrorState } from '../../../ui/state/error-state.tsx'
import { atRiskQuery } from '../value-queries.ts'
import { AtRiskHeadline } from './at-risk-headline.tsx'
import { AtRiskList } from './at-risk-list.tsx'

/** Customers whose chance of still being one is falling: what is at stake, and who they are, the most valuable first. */
export function AtRiskView({ horizon }: { horizon: ValueHorizon }) {
  const list = useInfiniteQuery(atRiskQuery(horizon))
  const first = list.data?.pages[0]
  if (list.error && !first) return <ErrorState error={list.error} retry={list.refetch} />
  if (!first)
    return (
      <Stack aria-busy>
        <VisuallyHidden role="status">Loading what is at risk</VisuallyHidden>
        <Skeleton height={130} radius="lg" />
        <Skeleton height={480} radius="lg" />
      </Stack>
    )
  if (first.state !== 'ready')
    return (
      <Panel>
        <NotReady basis={first} />
      </Panel>
    )
  if (first.total === 0)
    return (
      <Panel>
        <EmptyState icon={<IconShieldCheck size={22} stroke={1.5} />} title="Nobody is slipping away">
          {formatSentence(first.definition)}
        </EmptyState>
      </Panel>
    )
  return (
    <Stack style={{ opacity: list.isPlaceholderData ? 0.55 : 1 }}>
      <AtRiskHeadline answer={first} />
      <AtRiskList rows={list.data!.pages.flatMap(({ items }) => items)} currency={first.currency} horizon={horizon} />
      {list.hasNextPage && !list.isFetchNextPageError && (
        <Center>
          <Button variant="default" loading={list.isFetchingNextPage} onClick={() => list.fetchNextPage()}>
            Show more
          </Button>
        </Center>
      )}
      <MoreFailed list={list} />
    </Stack>
  )
}
