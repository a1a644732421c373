import { Button, Group } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { explainError } from './state/explain-error.ts'

const shared = { closeButtonProps: { 'aria-label': 'Dismiss' } }

/** Says what was done; where it can be taken back, the button is in the message. */
export function tell(message: string, action?: { label: string; run: () => void }): void {
  const run = () => {
    notifications.hide(id)
    action?.run()
  }
  const id = notifications.show({
    ...shared,
    autoClose: action ? 15_000 : 5_000,
    message: action ? (
      <Group justify="space-between" wrap="nowrap">
        <span>{message}</span>
        <Button size="compact-sm" variant="light" onClick={run}>
          {action.label}
        </Button>
      </Group>
    ) : (
      message
    ),
  })
}

export function tellError(error: unknown): void {
  const { title, detail } = explainError(error)
  notifications.show({ ...shared, color: 'red', autoClose: 10_000, title, message: detail })
}
