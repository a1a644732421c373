import type { AskRuleInput } from '@esteem/contract'
import { NumberInput, Select, SimpleGrid } from '@mantine/core'

type How = Pick<AskRuleInput, 'channel' | 'reminderAfterDays' | 'onceInDays' | 'expiresAfterDays' | 'priority'>

const channels = [
  { value: 'email', label: 'By e-mail' },
  { value: 'in-page', label: 'In the page' },
]
const reminders = [
  { value: '', label: 'None' },
  ...['3', '5', '7', '14'].map((days) => ({ value: days, label: `After ${days} days` })),
]

export function HowFields({ value, onChange }: { value: How; onChange: (value: Partial<How>) => void }) {
  const { channel, reminderAfterDays, onceInDays, expiresAfterDays, priority } = value
  return (
    <SimpleGrid cols={{ base: 1, xs: 2 }}>
      <Select
        label="Where"
        description="In the page: by the script for sites, when they are next there"
        allowDeselect={false}
        data={channels}
        value={channel}
        onChange={(next) => onChange({ channel: next === 'in-page' ? 'in-page' : 'email' })}
      />
      <Select
        label="Reminder"
        description="One, by e-mail, if there is no answer"
        allowDeselect={false}
        disabled={channel !== 'email'}
        data={reminders}
        value={reminderAfterDays ? String(reminderAfterDays) : ''}
        onChange={(days) => onChange({ reminderAfterDays: days ? Number(days) : null })}
      />
      <NumberInput
        label="The same person again after"
        description="0: each time"
        suffix=" days"
        min={0}
        max={1825}
        value={onceInDays}
        onChange={(next) => onChange({ onceInDays: Number(next) || 0 })}
      />
      <NumberInput
        label="Given up after"
        description="When the contact policy has held it back for so long"
        suffix=" days"
        min={1}
        max={90}
        value={expiresAfterDays}
        onChange={(next) => onChange({ expiresAfterDays: Number(next) || 1 })}
      />
      <NumberInput
        label="Priority, 0 to 9"
        description="Higher goes first among what waits for one person"
        min={0}
        max={9}
        value={priority}
        onChange={(next) => onChange({ priority: Number(next) || 0 })}
      />
    </SimpleGrid>
  )
}
