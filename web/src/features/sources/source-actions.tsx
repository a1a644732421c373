import type { Source } from '@esteem/contract'
import { Button, Group } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { Link } from '@tanstack/react-router'
import { Confirm } from '../../ui/confirm.tsx'
import { useChangeSource } from './change-source.ts'
import { RenameSource } from './rename-source.tsx'

export function SourceActions({ source }: { source: Source }) {
  const change = useChangeSource(source.sourceId)
  const [asking, ask] = useDisclosure(false)
  return (
    <Group gap="xs">
      <Button
        variant="default"
        renderRoot={(props) => <Link to="/rejections" search={{ sourceId: source.sourceId }} {...props} />}
      >
        Not counted
      </Button>
      <RenameSource source={source} />
      <Button
        variant="default"
        loading={change.isPending}
        onClick={() => (source.enabled ? ask.open() : change.mutate({ enabled: true }))}
      >
        {source.enabled ? 'Switch off' : 'Switch on'}
      </Button>
      <Confirm
        opened={asking}
        onClose={ask.close}
        title={`Switch ${source.name} off?`}
        action="Switch off"
        pending={change.isPending}
        onConfirm={() => change.mutate({ enabled: false }, { onSettled: ask.close })}
      >
        What it sends from now on is refused until you switch it on again. What has arrived stays.
      </Confirm>
    </Group>
  )
}
