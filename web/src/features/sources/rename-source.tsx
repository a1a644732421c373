import type { Source } from '@esteem/contract'
import { Button, Group, Modal, TextInput } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useState } from 'react'
import { useChangeSource } from './change-source.ts'

export function RenameSource({ source }: { source: Source }) {
  const [opened, dialog] = useDisclosure(false)
  const [name, setName] = useState(source.name)
  const change = useChangeSource(source.sourceId)
  return (
    <>
      <Button variant="default" onClick={dialog.open}>
        Rename
      </Button>
      <Modal opened={opened} onClose={dialog.close} title={`Rename ${source.name}`}>
        <form
          onSubmit={(event) => {
            event.preventDefault()
            change.mutate({ name }, { onSuccess: dialog.close })
          }}
        >
          <TextInput
            data-autofocus
            label="Name"
            required
            maxLength={80}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Group justify="flex-end" mt="lg">
            <Button variant="default" onClick={dialog.close}>
              Cancel
            </Button>
            <Button type="submit" loading={change.isPending} disabled={name.trim() === ''}>
              Rename
            </Button>
          </Group>
        </form>
      </Modal>
    </>
  )
}
