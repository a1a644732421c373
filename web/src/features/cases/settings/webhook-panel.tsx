import { Button, Group, PasswordInput, Text, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '../../../ui/api.ts'
import { CopyButton } from '../../../ui/copy-button.tsx'
import { Panel } from '../../../ui/layout/panel.tsx'
import { tell, tellError } from '../../../ui/toast.tsx'
import { caseDeliveriesQuery, caseSettingsQuery } from '../cases-query.ts'
import { type Stored, useSettingsForm } from './change-settings.ts'
import { SettingsForm } from './settings-form.tsx'

/** Another system that is told of cases. */
export function WebhookPanel({ stored }: { stored: Stored }) {
  const queryClient = useQueryClient()
  const form = useSettingsForm(stored, ['webhookUrl'])
  const test = useMutation({
    mutationFn: () => api.testCaseWebhook(),
    onSuccess: ({ state, outcome }) => {
      tell(state === 'sent' ? 'The webhook answered' : `The webhook did not take it: ${outcome}`)
      void queryClient.invalidateQueries({ queryKey: caseDeliveriesQuery.queryKey })
    },
    onError: tellError,
  })
  const rotate = useMutation({
    mutationFn: () => api.rotateCaseSecret(),
    onSuccess: (next) => {
      queryClient.setQueryData(caseSettingsQuery.queryKey, next)
      tell('The key is a new one')
    },
    onError: tellError,
  })
  return (
    <Panel title="Webhook">
      <SettingsForm
        form={form}
        more={
          <Button
            variant="default"
            disabled={stored.settings.webhookUrl === '' || form.dirty}
            loading={test.isPending}
            onClick={() => test.mutate()}
          >
            Try it
          </Button>
        }
      >
        <TextInput
          label="Address (optional)"
          description="Told when a case opens, is late, is closed or reopened"
          placeholder="https://"
          type="url"
          value={form.values.webhookUrl}
          onChange={(event) => form.set('webhookUrl', event.currentTarget.value.trim())}
        />
        <Group align="flex-end" gap="xs" wrap="nowrap">
          <PasswordInput
            flex={1}
            label="Key that calls are signed with"
            value={stored.webhookSecret}
            readOnly
            visibilityToggleButtonProps={{ 'aria-label': 'Show the key' }}
          />
          <CopyButton value={stored.webhookSecret} label="Copy the key" />
          <Button variant="default" loading={rotate.isPending} onClick={() => rotate.mutate()}>
            Replace
          </Button>
        </Group>
        <Text size="sm" c="dimmed">
          As Standard Webhooks says: HMAC-SHA-256 over id, time and body. The body has nothing that a customer wrote.
        </Text>
      </SettingsForm>
    </Panel>
  )
}
