import { Skeleton, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Panel } from '../../../ui/layout/panel.tsx'
import { ErrorState } from '../../../ui/state/error-state.tsx'
import { ChancePanel } from './chance-panel.tsx'
import { customerValueQuery } from './customer-value-query.ts'
import { ExpectedPanel } from './expected-panel.tsx'

/** What is expected of somebody, and how the chance that they are still a customer went. */
export function CustomerValue({ customerId }: { customerId: number }) {
  const value = useQuery(customerValueQuery(customerId))
  if (value.error && !value.data)
    return (
      <Panel>
        <ErrorState error={value.error} retry={value.refetch} />
      </Panel>
    )
  if (!value.data) return <Skeleton height={310} radius="lg" aria-busy />
  if (value.data.state !== 'ready')
    return (
      <Panel title="Expected">
        <Text c="dimmed" role="status">
          {value.data.explanation}
        </Text>
      </Panel>
    )
  return (
    <>
      <ExpectedPanel value={value.data} />
      <ChancePanel value={value.data} />
    </>
  )
}
