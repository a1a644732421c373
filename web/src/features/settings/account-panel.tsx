import { Text } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { meQuery } from '../../ui/business.ts'
import { Panel } from '../../ui/layout/panel.tsx'

export function AccountPanel() {
  const { account } = useSuspenseQuery(meQuery).data
  return (
    <Panel title="Account">
      <Text fw={500}>{account?.name ?? 'This machine'}</Text>
      <Text c="dimmed">{account?.email ?? 'Signed in by the token in the data folder'}</Text>
    </Panel>
  )
}
