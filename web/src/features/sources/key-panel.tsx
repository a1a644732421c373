import type { Source } from '@esteem/contract'
import { Button, Group, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { Confirm } from '../../ui/confirm.tsx'
import { Panel } from '../../ui/layout/panel.tsx'
import { Snippet } from '../../ui/snippet.tsx'
import { useRotateWriteKey } from './change-source.ts'

/** The key that lets a source send, and a new one should it have got into wrong hands. */
export function KeyPanel({ source }: { source: Source }) {
  const [asking, ask] = useDisclosure(false)
  const rotate = useRotateWriteKey(source.sourceId)
  return (
    <Panel
      title="Write key"
      aside={
        <Button variant="default" size="xs" onClick={ask.open}>
          Replace the key
        </Button>
      }
    >
      <Snippet code={source.writeKey} label="key to copy" wrap />
      <Group mt="xs">
        <Text c="dimmed" size="sm">
          It can only send events, never read anything, so it may stand in a web page.
        </Text>
      </Group>
      <Confirm
        opened={asking}
        onClose={ask.close}
        title="Replace the write key?"
        action="Replace it"
        danger
        pending={rotate.isPending}
        onConfirm={() => rotate.mutate(undefined, { onSettled: ask.close })}
      >
        The present key stops working at once. Whatever still uses it can send nothing until it has the new one.
      </Confirm>
    </Panel>
  )
}
