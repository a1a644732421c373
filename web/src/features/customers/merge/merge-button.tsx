import type { Customer } from '@esteem/contract'
import { Button } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconArrowsJoin2 } from '@tabler/icons-react'
import { MergeDialog } from './merge-dialog.tsx'

export function MergeButton({ customer }: { customer: Customer }) {
  const [opened, dialog] = useDisclosure(false)
  return (
    <>
      <Button variant="default" leftSection={<IconArrowsJoin2 size={16} stroke={1.6} />} onClick={dialog.open}>
        Merge
      </Button>
      <MergeDialog customer={customer} opened={opened} onClose={dialog.close} />
    </>
  )
}
