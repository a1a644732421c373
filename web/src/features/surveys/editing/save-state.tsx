import { ActionIcon, Group, Tooltip } from '@mantine/core'
import { IconArrowBackUp, IconArrowForwardUp } from '@tabler/icons-react'
import classes from './editing.module.css'
import type { SaveState as State } from './use-autosave.ts'
import type { Editing } from './use-editing.ts'

const words: Record<State, string> = {
  saved: 'Saved',
  unsaved: 'Not saved yet',
  saving: 'Saving …',
  failed: 'Could not be saved. Trying again',
  conflict: 'Changed by somebody else',
}

/** Whether all is saved, and the way back. */
export function SaveState({ editing }: { editing: Editing }) {
  const { state } = editing.saving
  return (
    <Group gap="xs" wrap="nowrap" className={classes.state}>
      <span role="status" data-state={state}>
        {words[state]}
      </span>
      <Tooltip label="Undo">
        <ActionIcon aria-label="Undo" disabled={!editing.undo} onClick={() => editing.undo?.()}>
          <IconArrowBackUp size={18} />
        </ActionIcon>
      </Tooltip>
      <Tooltip label="Redo">
        <ActionIcon aria-label="Redo" disabled={!editing.redo} onClick={() => editing.redo?.()}>
          <IconArrowForwardUp size={18} />
        </ActionIcon>
      </Tooltip>
    </Group>
  )
}
