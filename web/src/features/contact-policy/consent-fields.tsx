import type { ConsentRule, ContactPolicy } from '@esteem/contract'
import { Select, Stack, Text } from '@mantine/core'

const rules: { value: ConsentRule; label: string }[] = [
  { value: 'consent', label: 'Only who agreed' },
  { value: 'customers', label: 'Who agreed, and customers who did not object' },
  { value: 'anyone', label: 'Anyone who did not object' },
]

const purposes = [
  ['survey', 'Surveys'],
  ['marketing', 'Offers and news'],
  ['review', 'Requests for reviews'],
] as const

interface Props {
  value: ContactPolicy['consent']
  onChange: (value: ContactPolicy['consent']) => void
}

export function ConsentFields({ value, onChange }: Props) {
  return (
    <Stack>
      {purposes.map(([purpose, label]) => (
        <Select
          key={purpose}
          label={label}
          data={rules}
          allowDeselect={false}
          value={value[purpose]}
          onChange={(rule) => onChange({ ...value, [purpose]: rule as ConsentRule })}
        />
      ))}
      <Text size="sm" c="dimmed">
        In the European Union a mail that asks how a purchase was is commonly treated like advertising: it needs
        consent, except for customers who gave their address when buying and can object each time. Strangers are not
        asked unless you choose so. Messages about somebody’s own order or complaint always go out. This is no legal
        advice.
      </Text>
    </Stack>
  )
}
