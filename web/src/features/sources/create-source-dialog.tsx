import type { EndpointInput, Endpoints } from '@esteem/contract'
import { Button, Group, Modal, Select, Stack, Text, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { explainFormError } from '../../ui/state/explain-error.ts'
import { useCreateSource } from './create-source.ts'
import { sourceKindWords } from './source-words.ts'

// Imported files make their own source.
const kinds = (['browser', 'server', 'mobile'] as const).map((kind) => ({ value: kind, label: sourceKindWords[kind] }))

export function CreateSource(props: { opened: boolean; onClose: () => void }) {
  const create = useCreateSource()
  const form = useForm<EndpointInput<Endpoints['createSource']>['body']>({
    initialValues: { name: '', kind: 'browser' },
  })
  return (
    <Modal {...props} title="New source">
      <form onSubmit={form.onSubmit((source) => create.mutate(source))}>
        <Stack>
          <TextInput
            data-autofocus
            label="Name"
            description="As your team calls it"
            placeholder="Web shop"
            required
            maxLength={80}
            {...form.getInputProps('name')}
          />
          <Select label="Kind" allowDeselect={false} data={kinds} {...form.getInputProps('kind')} />
          {create.error && (
            <Text c="var(--mantine-color-error)" role="alert">
              {explainFormError(create.error)}
            </Text>
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={props.onClose}>
              Cancel
            </Button>
            <Button type="submit" loading={create.isPending}>
              Create
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
