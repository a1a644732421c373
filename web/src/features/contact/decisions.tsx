import { Button, Collapse, Skeleton, Stack, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { Moment } from '../../ui/moment.tsx'
import { ErrorState } from '../../ui/state/error-state.tsx'
import { decisionsQuery } from './contact-query.ts'

const outcomes = { allowed: 'Asked', held: 'Held back', refused: 'Not asked' }

/** What was decided about somebody, and why; asked for when it is opened. */
export function Decisions({ customerId }: { customerId: number }) {
  const [opened, { toggle }] = useDisclosure(false)
  const decisions = useQuery({ ...decisionsQuery(customerId), enabled: opened })
  return (
    <div>
      <Button variant="subtle" size="compact-sm" onClick={toggle} aria-expanded={opened} ml={-8}>
        {opened ? 'Hide decisions' : 'Why they were or were not asked'}
      </Button>
      <Collapse expanded={opened}>
        <Stack gap="xs" mt="xs">
          {decisions.error && <ErrorState error={decisions.error} retry={decisions.refetch} />}
          {decisions.isPending && opened && <Skeleton height={80} />}
          {decisions.data?.items.length === 0 && (
            <Text size="sm" c="dimmed">
              Nothing was to be asked yet.
            </Text>
          )}
          {decisions.data?.items.map(({ decisionId, outcome, reason, words, subject, lastAt, until }) => (
            <Text key={decisionId} size="sm">
              <Text span fw={500}>
                {outcomes[outcome]}
              </Text>
              {` · ${subject.kind} ${subject.id} · `}
              <Moment at={lastAt} />
              {reason && (
                <Text span c="dimmed" display="block">
                  {words}
                </Text>
              )}
              {until && (
                <Text span c="dimmed" display="block">
                  Again on <Moment at={until} />
                </Text>
              )}
            </Text>
          ))}
        </Stack>
      </Collapse>
    </div>
  )
}
