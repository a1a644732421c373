import { type CasePriority, casePriorities } from '@esteem/contract'
import { Button, Group, Modal, Select, Stack, Textarea, TextInput } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { api } from '../../ui/api.ts'
import { priorityNames } from './case-words.ts'
import { useCaseChange } from './change-case.ts'

type Opening = Parameters<typeof api.openCase>[0]['body']

export function OpenCaseDialog(props: { customerId: number; opened: boolean; onClose: () => void }) {
  const [text, setText] = useState('')
  const [orderId, setOrderId] = useState('')
  const [priority, setPriority] = useState<CasePriority>('normal')
  const navigate = useNavigate()
  const open = useCaseChange((body: Opening) => api.openCase({ body }))
  return (
    <Modal opened={props.opened} onClose={props.onClose} title="Open a case">
      <form
        onSubmit={(event) => {
          event.preventDefault()
          open.mutate(
            { customerId: props.customerId, text, orderId, priority },
            { onSuccess: ({ caseId }) => void navigate({ to: '/cases/$caseId', params: { caseId } }) },
          )
        }}
      >
        <Stack gap="sm">
          <Textarea
            label="What it is about"
            autosize
            minRows={3}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
            data-autofocus
          />
          <TextInput
            label="Order (optional)"
            value={orderId}
            onChange={(event) => setOrderId(event.currentTarget.value)}
          />
          <Select
            label="Priority"
            data={casePriorities.map((value) => ({ value, label: priorityNames[value] }))}
            value={priority}
            onChange={(value) => value && setPriority(value as CasePriority)}
            allowDeselect={false}
          />
          <Group justify="flex-end" mt="xs">
            <Button variant="default" onClick={props.onClose}>
              Cancel
            </Button>
            <Button type="submit" loading={open.isPending}>
              Open the case
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
