import { Button, Group, Stack } from '@mantine/core'
import type { ReactNode } from 'react'

interface SettingsFormProps {
  form: { dirty: boolean; save: { isPending: boolean; mutate: () => void } }
  more?: ReactNode
  children: ReactNode
}

export function SettingsForm({ form, more, children }: SettingsFormProps) {
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        form.save.mutate()
      }}
    >
      <Stack gap="sm">
        {children}
        <Group justify="flex-end" mt="xs">
          {more}
          <Button type="submit" disabled={!form.dirty} loading={form.save.isPending}>
            Save
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
