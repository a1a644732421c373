import { Button, Group, Modal, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Editing } from '../editing/use-editing.ts'

interface RenameProps {
  opened: boolean
  editing: Editing
  onClose: () => void
}

export function RenameSurvey({ opened, editing, onClose }: RenameProps) {
  return (
    <Modal opened={opened} onClose={onClose} title="Rename">
      <RenameForm editing={editing} onClose={onClose} />
    </Modal>
  )
}

function RenameForm({ editing, onClose }: Omit<RenameProps, 'opened'>) {
  const [name, setName] = useState(editing.name)
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        editing.rename(name.trim())
        onClose()
      }}
    >
      <TextInput
        data-autofocus
        label="Name"
        description="For you and your colleagues. Customers see the title, where it has one."
        required
        maxLength={120}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Group justify="flex-end" mt="lg">
        <Button variant="default" onClick={onClose}>
          Cancel
        </Button>
        <Button type="submit" disabled={name.trim() === ''}>
          Rename
        </Button>
      </Group>
    </form>
  )
}
