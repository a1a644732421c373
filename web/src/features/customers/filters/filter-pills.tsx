import type { TraitFilter } from '@esteem/contract'
import { Pill } from '@mantine/core'
import { withoutFilter } from '../customers-search.ts'
import { filterWords } from './filter-words.ts'

interface FilterPillsProps {
  filters: TraitFilter[]
  onChange: (filters: TraitFilter[] | undefined) => void
}

export function FilterPills({ filters, onChange }: FilterPillsProps) {
  if (filters.length === 0) return null
  return (
    <Pill.Group mb="sm" role="group" aria-label="Filters">
      {filters.map((filter, index) => {
        const words = filterWords(filter)
        return (
          <Pill
            key={words}
            size="md"
            withRemoveButton
            removeButtonProps={{ 'aria-label': `Remove the filter: ${words}`, 'aria-hidden': false, tabIndex: 0 }}
            onRemove={() => onChange(withoutFilter(filters, index))}
          >
            {words}
          </Pill>
        )
      })}
    </Pill.Group>
  )
}
