import { Button, Group, Modal, Text } from '@mantine/core'
import type { ReactNode } from 'react'

interface ConfirmProps {
  opened: boolean
  title: string
  children: ReactNode
  action: string
  pending?: boolean
  danger?: boolean
  onConfirm: () => void
  onClose: () => void
}

/** Asks before something that changes what others see. */
export function Confirm(props: ConfirmProps) {
  return (
    <Modal opened={props.opened} onClose={props.onClose} title={props.title}>
      <Text component="div" c="dimmed">
        {props.children}
      </Text>
      <Group justify="flex-end" mt="lg">
        <Button variant="default" onClick={props.onClose} data-autofocus>
          Cancel
        </Button>
        <Button color={props.danger ? 'red' : undefined} loading={props.pending} onClick={props.onConfirm}>
          {props.action}
        </Button>
      </Group>
    </Modal>
  )
}
