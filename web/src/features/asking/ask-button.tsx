import { Button } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { InviteDialog } from './invite-dialog.tsx'

/** Asks one customer by hand, from their page. */
export function AskButton({ customerId }: { customerId: number }) {
  const [opened, dialog] = useDisclosure(false)
  return (
    <>
      <Button variant="subtle" size="compact-sm" onClick={dialog.open}>
        Ask …
      </Button>
      {opened && <InviteDialog customerId={customerId} onClose={dialog.close} />}
    </>
  )
}
