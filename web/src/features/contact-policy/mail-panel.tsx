import type { MailSettings } from '@esteem/contract'
import { Alert, Button, Group, Skeleton, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useMutation, useQuery } from '@tanstack/react-query'
import { api } from '../../ui/api.ts'
import { useBusiness } from '../../ui/business.ts'
import { Panel } from '../../ui/layout/panel.tsx'
import { ErrorState } from '../../ui/state/error-state.tsx'
import { explainFormError } from '../../ui/state/explain-error.ts'
import { tell } from '../../ui/toast.tsx'
import { mailSettingsQuery } from './policy-query.ts'

export function MailPanel() {
  const { data, error, refetch } = useQuery(mailSettingsQuery)
  return (
    <Panel title="Mails">
      {data ? <MailForm {...data} /> : error ? <ErrorState error={error} retry={refetch} /> : <Skeleton height={280} />}
    </Panel>
  )
}

function MailForm({ configured, ...settings }: MailSettings & { configured: boolean }) {
  const { businessName } = useBusiness()
  const form = useForm<MailSettings>({ mode: 'controlled', initialValues: settings })
  const save = useMutation({
    mutationFn: (body: MailSettings) => api.changeMailSettings({ body }),
    onSuccess: (saved) => {
      form.setInitialValues(saved)
      tell('Mail settings saved')
    },
  })
  return (
    <form onSubmit={form.onSubmit((values) => save.mutate(values))}>
      <Stack gap="sm">
        {!configured && (
          <Alert title="No mail server is set" color="yellow">
            What is to be asked by mail waits. Whoever runs the server sets <code>ESTEEM_SMTP_URL</code> and starts it
            again.
          </Alert>
        )}
        <TextInput
          label="Sender’s name"
          placeholder={businessName}
          maxLength={120}
          {...form.getInputProps('senderName')}
        />
        <TextInput
          label="Answers go to"
          description="Where it arrives when somebody answers a mail"
          type="email"
          {...form.getInputProps('replyTo')}
        />
        <Textarea
          label="At the foot of each mail"
          description="Such as your postal address, which some countries ask for"
          autosize
          minRows={2}
          maxLength={500}
          {...form.getInputProps('footer')}
        />
        {save.error && (
          <Text c="var(--mantine-color-error)" role="alert">
            {explainFormError(save.error)}
          </Text>
        )}
        <Group justify="flex-end" mt="xs">
          <Button type="submit" disabled={!form.isDirty()} loading={save.isPending}>
            Save
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
