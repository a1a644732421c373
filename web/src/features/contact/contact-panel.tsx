import { contactPurposes } from '@esteem/contract'
import { Badge, Button, Group, Menu, Skeleton, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Panel } from '../../ui/layout/panel.tsx'
import { Moment } from '../../ui/moment.tsx'
import { ErrorState } from '../../ui/state/error-state.tsx'
import { BlockedAddresses } from './blocked-addresses.tsx'
import { contactQuery, useRecordConsent } from './contact-query.ts'
import { Decisions } from './decisions.tsx'

const said = { given: 'Agreed', withdrawn: 'Objected', unsubscribed: 'Unsubscribed' }

/** What somebody agreed to, whether they may be written to, and what was decided about them. */
export function ContactPanel({ customerId, aside }: { customerId: number; aside: ReactNode }) {
  const contact = useQuery(contactQuery(customerId))
  const record = useRecordConsent(customerId)
  const { data } = contact
  if (!data)
    return (
      <Panel title="Contact" aside={aside}>
        {contact.error ? <ErrorState error={contact.error} retry={contact.refetch} /> : <Skeleton height={180} />}
      </Panel>
    )
  return (
    <Panel title="Contact" aside={aside}>
      <Stack gap="sm">
        {data.purposes.map(({ purpose, state, since, mayBeAsked }) => (
          <Group key={purpose} justify="space-between" wrap="nowrap" gap="xs">
            <div>
              <Text fw={500}>{contactPurposes[purpose]}</Text>
              <Text size="sm" c="dimmed">
                {state && since ? (
                  <>
                    {said[state]} <Moment at={since} />
                  </>
                ) : (
                  'Said nothing'
                )}
              </Text>
            </div>
            <Menu position="bottom-end">
              <Menu.Target>
                <Button
                  size="compact-sm"
                  variant="default"
                  loading={record.isPending && record.variables?.purpose === purpose}
                  aria-label={`${contactPurposes[purpose]}: ${mayBeAsked ? 'may be asked' : 'not asked'}. Change`}
                >
                  {mayBeAsked ? 'May be asked' : 'Not asked'}
                </Button>
              </Menu.Target>
              <Menu.Dropdown>
                <Menu.Item onClick={() => record.mutate({ purpose, state: 'given' })}>They agreed</Menu.Item>
                <Menu.Item onClick={() => record.mutate({ purpose, state: 'withdrawn' })}>They objected</Menu.Item>
              </Menu.Dropdown>
            </Menu>
          </Group>
        ))}
        <BlockedAddresses customerId={customerId} blocked={data.blocked} />
        {data.messages.length > 0 && (
          <Text size="sm">
            <Badge variant="default" mr={6}>
              {data.messages.filter(({ state }) => state === 'sent' || state === 'allowed').length}
            </Badge>
            sent lately
          </Text>
        )}
        <Decisions customerId={customerId} />
      </Stack>
    </Panel>
  )
}
