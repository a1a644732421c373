import type { ContactBudget } from '@esteem/contract'
import { Group, NumberInput, Switch, Text } from '@mantine/core'

interface Props {
  label: string
  value: ContactBudget | null
  onChange: (value: ContactBudget | null) => void
}

/** At most so many in so many days, or no limit. */
export function BudgetFields({ label, value, onChange }: Props) {
  return (
    <fieldset aria-label={label} style={{ border: 0, margin: 0, padding: 0, minWidth: 0 }}>
      <Group justify="space-between" mb={6} wrap="nowrap">
        <Text fw={500}>{label}</Text>
        <Switch
          label="Limited"
          labelPosition="left"
          aria-label={`${label}: limited`}
          checked={value !== null}
          onChange={(event) => onChange(event.currentTarget.checked ? { most: 2, days: 30 } : null)}
        />
      </Group>
      {value ? (
        <Group gap="xs" wrap="nowrap">
          <Text>At most</Text>
          <NumberInput
            aria-label={`${label}: how many`}
            w="5rem"
            min={1}
            max={100}
            value={value.most}
            onChange={(most) => onChange({ ...value, most: Number(most) || 1 })}
          />
          <Text>in</Text>
          <NumberInput
            aria-label={`${label}: in how many days`}
            w="6.5rem"
            suffix={value.days === 1 ? ' day' : ' days'}
            min={1}
            max={365}
            value={value.days}
            onChange={(days) => onChange({ ...value, days: Number(days) || 1 })}
          />
        </Group>
      ) : (
        <Text c="dimmed">As often as there is something to say</Text>
      )}
    </fieldset>
  )
}
