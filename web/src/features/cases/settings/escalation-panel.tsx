import { NumberInput, Text, TextInput } from '@mantine/core'
import { Panel } from '../../../ui/layout/panel.tsx'
import { OwnerSelect } from '../owner-select.tsx'
import { type Stored, useSettingsForm } from './change-settings.ts'
import { SettingsForm } from './settings-form.tsx'

/** Who gets new cases, and who hears when one is late. */
export function EscalationPanel({ stored }: { stored: Stored }) {
  const form = useSettingsForm(stored, ['defaultOwnerId', 'escalationEmail', 'escalateAfterHours', 'replyTo'])
  const { values, set } = form
  return (
    <Panel title="Owners and escalation">
      <SettingsForm form={form}>
        <OwnerSelect
          label="New cases go to"
          value={values.defaultOwnerId}
          onChange={(ownerId) => set('defaultOwnerId', ownerId)}
        />
        <TextInput
          label="Escalation address (optional)"
          description="Hears of overdue cases that nobody has at once, and of the others some hours after their owner"
          type="email"
          value={values.escalationEmail}
          onChange={(event) => set('escalationEmail', event.currentTarget.value.trim())}
        />
        <NumberInput
          label="Working hours between the two"
          min={0.25}
          value={values.escalateAfterHours}
          onChange={(hours) => typeof hours === 'number' && set('escalateAfterHours', hours)}
        />
        <TextInput
          label="Replies of customers go to (optional)"
          description="Else to the address that mails are sent from"
          type="email"
          value={values.replyTo}
          onChange={(event) => set('replyTo', event.currentTarget.value.trim())}
        />
        {!stored.mailConfigured && (
          <Text size="sm" c="dimmed">
            No mail server is set (ESTEEM_SMTP_URL), so nothing is mailed yet.
          </Text>
        )}
      </SettingsForm>
    </Panel>
  )
}
