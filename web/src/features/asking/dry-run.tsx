import { type AskRule, askRuleInput } from '@esteem/contract'
import { Modal, Skeleton, Stack, Table, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { formatCount } from '../../ui/format/count.ts'
import { ErrorState } from '../../ui/state/error-state.tsx'
import { dryRunQuery } from './asking-query.ts'

/** Who would be asked by a rule, and why the others not. */
export function DryRun({ rule, onClose }: { rule: AskRule; onClose: () => void }) {
  const run = useQuery(dryRunQuery(rule.surveyId, askRuleInput.parse(rule), rule.ruleId))
  const { data } = run
  return (
    <Modal opened onClose={onClose} title={`Whom ${rule.name} would ask`} size="lg">
      {run.error ? (
        <ErrorState error={run.error} retry={run.refetch} />
      ) : !data ? (
        <Skeleton height={220} />
      ) : (
        <Stack>
          <Text c="dimmed">Looked at: {data.basis}. Nobody is asked by this.</Text>
          {data.outcomes.length === 0 ? (
            <Text>There was nobody to ask.</Text>
          ) : (
            <Table aria-label="What would become of them">
              <Table.Tbody>
                {data.outcomes.map(({ outcome, reason, words, people }) => (
                  <Table.Tr key={`${outcome} ${reason}`}>
                    <Table.Td fw={outcome === 'asked' ? 600 : undefined}>{words}</Table.Td>
                    <Table.Td ta="right">{formatCount(people)}</Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          )}
          {data.examples.length > 0 && (
            <Table aria-label="Some of them" verticalSpacing={4}>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>Some of them</Table.Th>
                  <Table.Th>What would happen</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {data.examples.slice(0, 20).map(({ customerId, name, words, at }) => (
                  <Table.Tr key={`${customerId} ${at} ${words}`}>
                    <Table.Td style={{ overflowWrap: 'anywhere' }}>{name ?? `Customer ${customerId}`}</Table.Td>
                    <Table.Td>{words}</Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          )}
        </Stack>
      )}
    </Modal>
  )
}
