import { Button, Group, Stack, Text } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useBusiness } from '../../ui/business.ts'
import { BusinessFields } from '../../ui/business-fields/business-fields.tsx'
import { Panel } from '../../ui/layout/panel.tsx'
import { explainFormError, fieldErrors } from '../../ui/state/explain-error.ts'
import { useChangeSettings } from './change-settings.ts'

export function BusinessPanel() {
  const settings = useBusiness()
  const change = useChangeSettings()
  const form = useForm({ mode: 'controlled', initialValues: settings })
  return (
    <Panel title="Business">
      <form
        onSubmit={form.onSubmit((values) =>
          change.mutate(values, {
            onSuccess: (saved) => {
              form.setInitialValues(saved)
              form.setValues(saved)
            },
            onError: (error) => form.setErrors(fieldErrors(error)),
          }),
        )}
      >
        <Stack gap="sm">
          <BusinessFields form={form} />
          {change.error && (
            <Text c="var(--mantine-color-error)" role="alert">
              {explainFormError(change.error)}
            </Text>
          )}
          <Group justify="flex-end" mt="xs">
            <Button type="submit" disabled={!form.isDirty()} loading={change.isPending}>
              Save
            </Button>
          </Group>
        </Stack>
      </form>
    </Panel>
  )
}
