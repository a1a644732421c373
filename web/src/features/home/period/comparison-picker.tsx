import { comparisons } from '@esteem/contract'
import { Select } from '@mantine/core'
import type { HomeSearch } from '../home-search.ts'
import classes from './period.module.css'

const labels = {
  'previous-period': 'vs. period before',
  'previous-year': 'vs. year before',
  none: 'no comparison',
} as const satisfies Record<(typeof comparisons)[number], string>

interface ComparisonPickerProps {
  value: HomeSearch['compare']
  onChange: (compare: HomeSearch['compare']) => void
}

export function ComparisonPicker({ value, onChange }: ComparisonPickerProps) {
  return (
    <Select
      aria-label="Compared"
      className={classes.comparison}
      allowDeselect={false}
      data={comparisons.map((comparison) => ({ value: comparison, label: labels[comparison] }))}
      value={value ?? 'previous-period'}
      onChange={(chosen) => onChange((chosen ?? undefined) as HomeSearch['compare'])}
      comboboxProps={{ shadow: 'md' }}
    />
  )
}
