import type { Customer, CustomerRow } from '@esteem/contract'
import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { useState } from 'react'
import { customerName } from '../../../ui/customer-name.ts'
import { MergeChoices } from './merge-choices.tsx'
import { useMergeCustomers } from './merge-customers.ts'

interface MergeDialogProps {
  customer: Customer
  opened: boolean
  onClose: () => void
}

/** Joins this customer with another that a person knows to be the same. */
export function MergeDialog({ customer, opened, onClose }: MergeDialogProps) {
  const [text, setText] = useState('')
  const [sought] = useDebouncedValue(text.trim(), 150)
  const [other, setOther] = useState<CustomerRow | null>(null)
  const merge = useMergeCustomers()
  function close() {
    setText('')
    setOther(null)
    onClose()
  }
  return (
    <Modal
      opened={opened}
      onClose={close}
      title={`Who is the same person as ${customerName(customer)}?`}
      centered={false}
    >
      <Stack>
        <TextInput
          data-autofocus
          type="search"
          aria-label="Search the other customer"
          placeholder="Name, e-mail, phone or id"
          leftSection={<IconSearch size={16} stroke={1.6} />}
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value)
            setOther(null)
          }}
        />
        <MergeChoices search={sought} except={customer.customerId} chosen={other} onChoose={setOther} />
        <Text c="dimmed" size="sm">
          Their orders, events and identifiers come together on one page. You can take it back at any time.
        </Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={close}>
            Cancel
          </Button>
          <Button
            disabled={!other}
            loading={merge.isPending}
            onClick={() =>
              other &&
              merge.mutate({ customerId: customer.customerId, otherCustomerId: other.customerId }, { onSettled: close })
            }
          >
            {other ? `Merge with ${customerName(other)}` : 'Merge'}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
