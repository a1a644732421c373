import { type Invitation, invitationReasons, invitationStates } from '@esteem/contract'
import { Button, Table, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { Link } from '@tanstack/react-router'
import { useBusiness } from '../../ui/business.ts'
import { Confirm } from '../../ui/confirm.tsx'
import { formatMoment } from '../../ui/format/moment.ts'
import { Moment } from '../../ui/moment.tsx'
import { useCallOff } from './asking-query.ts'

/** One asking of one person; while it waits, it can be called off. */
export function InvitationRow({ invitation }: { invitation: Invitation }) {
  const { surveyId, invitationId, customerId, customerName, state, reason, dueAt, sentAt, history } = invitation
  const { timeZone } = useBusiness()
  const [confirming, confirm] = useDisclosure(false)
  const callOff = useCallOff(surveyId, invitationId)
  const name = customerName ?? (customerId ? `Customer ${customerId}` : 'Nobody known')
  const steps = history.map(
    ({ at, state: then }) => `${formatMoment(at, timeZone, 'day-time')}: ${invitationStates[then]}`,
  )
  return (
    <Table.Tr>
      <Table.Td style={{ overflowWrap: 'anywhere' }}>
        {customerId ? (
          <Link to="/customers/$customerId" params={{ customerId }}>
            {name}
          </Link>
        ) : (
          name
        )}
        <Text size="sm" c="dimmed">
          <Moment at={sentAt ?? dueAt} />
        </Text>
      </Table.Td>
      <Table.Td title={steps.join('\n')}>
        {invitationStates[state]}
        {reason && (
          <Text size="sm" c="dimmed">
            {invitationReasons[reason]}
          </Text>
        )}
        {(state === 'scheduled' || state === 'held') && (
          <div>
            <Button variant="subtle" size="compact-sm" ml={-8} aria-label={`Call off: ${name}`} onClick={confirm.open}>
              Call off
            </Button>
            <Confirm
              opened={confirming}
              title={`Call off asking ${name}?`}
              action="Call off"
              pending={callOff.isPending}
              onConfirm={() => callOff.mutate(undefined, { onSettled: confirm.close })}
              onClose={confirm.close}
            >
              They are not asked this time. You can ask them by hand later.
            </Confirm>
          </div>
        )}
      </Table.Td>
    </Table.Tr>
  )
}
