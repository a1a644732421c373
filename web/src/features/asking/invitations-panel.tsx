import { type InvitationState, invitationStates } from '@esteem/contract'
import { Button, Group, Select, Skeleton, Table, Text } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { formatCount } from '../../ui/format/count.ts'
import { Panel } from '../../ui/layout/panel.tsx'
import { ErrorState } from '../../ui/state/error-state.tsx'
import { invitationsQuery } from './asking-query.ts'
import { InvitationRow } from './invitation-row.tsx'
import { InviteDialog } from './invite-dialog.tsx'

const states = Object.entries(invitationStates) as [InvitationState, string][]

/** What became of each asking, the newest first. */
export function InvitationsPanel({ surveyId }: { surveyId: string }) {
  const [state, setState] = useState<InvitationState>()
  const [asking, setAsking] = useState(false)
  const list = useInfiniteQuery(invitationsQuery(surveyId, state))
  const items = list.data?.pages.flatMap((page) => page.items) ?? []
  const counts = list.data?.pages[0].counts
  const options = states.flatMap(([value, label]) =>
    counts?.[value] ? [{ value, label: `${label} (${formatCount(counts[value])})` }] : [],
  )
  return (
    <Panel
      title="Invitations"
      aside={
        <Group gap="xs">
          {options.length > 1 && (
            <Select
              aria-label="Only those that are"
              placeholder="All"
              clearable
              size="sm"
              data={options}
              value={state ?? null}
              onChange={(value) => setState((value as InvitationState | null) ?? undefined)}
            />
          )}
          <Button variant="default" onClick={() => setAsking(true)}>
            Ask somebody
          </Button>
        </Group>
      }
    >
      {list.error && !list.data ? (
        <ErrorState error={list.error} retry={list.refetch} />
      ) : !list.data ? (
        <Skeleton height={200} />
      ) : items.length === 0 ? (
        <Text c="dimmed">
          Nobody was asked yet. Whoever a rule chooses stands here: who waits and until when, who is held back and why,
          who was asked, and who answered.
        </Text>
      ) : (
        <>
          <Table verticalSpacing="sm" aria-label="Invitations">
            <Table.Tbody>
              {items.map((invitation) => (
                <InvitationRow key={invitation.invitationId} invitation={invitation} />
              ))}
            </Table.Tbody>
          </Table>
          {list.hasNextPage && (
            <Button variant="default" mt="sm" loading={list.isFetchingNextPage} onClick={() => list.fetchNextPage()}>
              Show more
            </Button>
          )}
        </>
      )}
      {asking && <InviteDialog surveyId={surveyId} onClose={() => setAsking(false)} />}
    </Panel>
  )
}
