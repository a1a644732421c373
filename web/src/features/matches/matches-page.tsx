import { Button, Center, Skeleton, Stack } from '@mantine/core'
import { IconChecks } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Page } from '../../ui/layout/page.tsx'
import { EmptyState } from '../../ui/state/empty-state.tsx'
import { ErrorState } from '../../ui/state/error-state.tsx'
import { MatchCard } from './match-card.tsx'
import { matchesQuery } from './matches-query.ts'

/** What evidence would join and a limit keeps apart. */
export function MatchesPage() {
  const matches = useInfiniteQuery(matchesQuery)
  const items = matches.data?.pages.flatMap((page) => page.items)
  return (
    <Page
      title="Matches"
      about="Something suggests that these are one person, and something else speaks against it. You decide; either way can be taken back."
    >
      {items ? (
        items.length === 0 ? (
          <NoMatches />
        ) : (
          <Stack>
            {items.map((match) => (
              <MatchCard key={match.link.linkId} match={match} />
            ))}
            {matches.hasNextPage && (
              <Center>
                <Button variant="default" loading={matches.isFetchingNextPage} onClick={() => matches.fetchNextPage()}>
                  Show more
                </Button>
              </Center>
            )}
          </Stack>
        )
      ) : matches.error ? (
        <ErrorState error={matches.error} retry={matches.refetch} />
      ) : (
        <Stack aria-busy>
          <Skeleton height={260} radius="lg" />
          <Skeleton height={260} radius="lg" />
        </Stack>
      )}
    </Page>
  )
}

function NoMatches() {
  return (
    <EmptyState icon={<IconChecks size={22} stroke={1.5} />} title="Nothing to decide">
      When two customers look like one person but a rule stands against it, such as two different user ids, they will
      wait for you here.
    </EmptyState>
  )
}
