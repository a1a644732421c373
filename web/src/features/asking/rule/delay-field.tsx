import { Group, NumberInput, Select } from '@mantine/core'
import { useState } from 'react'

interface DelayFieldProps {
  hours: number
  onChange: (hours: number) => void
}

/** How long after an event: in days where it is whole days. */
export function DelayField({ hours, onChange }: DelayFieldProps) {
  const [unit, setUnit] = useState(hours % 24 === 0 && hours > 0 ? 24 : 1)
  return (
    <Group gap="xs" wrap="nowrap" align="flex-end">
      <NumberInput
        label="How long after it"
        flex={1}
        min={0}
        max={8760 / unit}
        allowDecimal={false}
        value={hours / unit}
        onChange={(next) => onChange((Number(next) || 0) * unit)}
      />
      <Select
        aria-label="Days or hours"
        w="6.5rem"
        allowDeselect={false}
        data={[
          { value: '24', label: 'days' },
          { value: '1', label: 'hours' },
        ]}
        value={String(unit)}
        onChange={(next) => {
          setUnit(Number(next))
          onChange(Math.min(8760, (hours / unit) * Number(next)))
        }}
      />
    </Group>
  )
}
