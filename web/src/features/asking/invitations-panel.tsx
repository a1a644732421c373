import { type InvitationState, invitationReasons, invitationStates } from '@esteem/contract'
import { Button, Select, Skeleton, Table, Text } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useBusiness } from '../../ui/business.ts'
import { formatCount } from '../../ui/format/count.ts'
import { formatMoment } from '../../ui/format/moment.ts'
import { Panel } from '../../ui/layout/panel.tsx'
import { Moment } from '../../ui/moment.tsx'
import { ErrorState } from '../../ui/state/error-state.tsx'
import { invitationsQuery } from './asking-query.ts'

const states = Object.entries(invitationStates) as [InvitationState, string][]

/** What became of each asking, the newest first. */
export function InvitationsPanel({ surveyId }: { surveyId: string }) {
  const [state, setState] = useState<InvitationState>()
  const list = useInfiniteQuery(invitationsQuery(surveyId, state))
  const { timeZone } = useBusiness()
  const items = list.data?.pages.flatMap((page) => page.items) ?? []
  const counts = list.data?.pages[0].counts
  const options = states.flatMap(([value, label]) =>
    counts?.[value] ? [{ value, label: `${label} (${formatCount(counts[value])})` }] : [],
  )
  return (
    <Panel
      title="Invitations"
      aside={
        options.length > 1 && (
          <Select
            aria-label="Only those that are"
            placeholder="All"
            clearable
            size="sm"
            data={options}
            value={state ?? null}
            onChange={(value) => setState((value as InvitationState | null) ?? undefined)}
          />
        )
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
              {items.map(({ invitationId, customerId, customerName, state: own, reason, dueAt, sentAt, history }) => (
                <Table.Tr key={invitationId}>
                  <Table.Td style={{ overflowWrap: 'anywhere' }}>
                    {customerId ? (
                      <Link to="/customers/$customerId" params={{ customerId }}>
                        {customerName ?? `Customer ${customerId}`}
                      </Link>
                    ) : (
                      'Nobody known'
                    )}
                    <Text size="sm" c="dimmed">
                      <Moment at={sentAt ?? dueAt} />
                    </Text>
                  </Table.Td>
                  <Table.Td
                    title={history
                      .map(
                        ({ at, state: then }) => `${formatMoment(at, timeZone, 'day-time')}: ${invitationStates[then]}`,
                      )
                      .join('\n')}
                  >
                    {invitationStates[own]}
                    {reason && (
                      <Text size="sm" c="dimmed">
                        {invitationReasons[reason]}
                      </Text>
                    )}
                  </Table.Td>
                </Table.Tr>
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
    </Panel>
  )
}
