import { comparisons } from '@esteem/contract'
import { Select } from '@mantine/core'
import type { HomeSearch } from '../home-search.ts'

const labels = {
  'previous-period': 'against the period before',
  'previous-year': 'against the year before',
  none: 'without comparison',
} as const satisfies Record<(typeof comparisons)[number], string>

interface ComparisonPickerProps {
  value: HomeSearch['compare']
  onChange: (compare: HomeSearch['compare']) => void
}

export function ComparisonPicker({ value, onChange }: ComparisonPickerProps) {
  return (
    <Select
      aria-label="Compared"
      w={210}
      allowDeselect={false}
      data={comparisons.map((comparison) => ({ value: comparison, label: labels[comparison] }))}
      value={value ?? 'previous-period'}
      onChange={(chosen) => onChange((chosen ?? undefined) as HomeSearch['compare'])}
      comboboxProps={{ shadow: 'md' }}
    />
  )
}
