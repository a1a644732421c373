import type { TraitFilter } from '@esteem/contract'
import { Autocomplete, Button, Select, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { countOf } from '../../../ui/format/count.ts'
import { toWords } from '../../../ui/format/words.ts'
import { operators, takesValue } from '../../../ui/operators.ts'
import { explainError } from '../../../ui/state/explain-error.ts'
import { traitsQuery } from '../../../ui/traits-query.ts'

type Operator = TraitFilter['operator']

export function FilterForm({ onAdd }: { onAdd: (filter: TraitFilter) => void }) {
  const traits = useQuery(traitsQuery)
  const [name, setName] = useState<string | null>(null)
  const [operator, setOperator] = useState<Operator>('is')
  const [value, setValue] = useState('')
  const trait = traits.data?.items.find((item) => item.name === name)
  const ready = name !== null && (!takesValue(operator) || value.trim() !== '')
  const within = { withinPortal: false }
  if (traits.error) return <Text c="dimmed">{explainError(traits.error).detail}</Text>
  if (traits.data?.items.length === 0)
    return <Text c="dimmed">Nothing to filter by yet: traits arrive with customer files and identify events.</Text>
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (ready) onAdd({ trait: name, operator, value: takesValue(operator) ? value.trim() : '' })
      }}
    >
      <Stack gap="xs">
        <Select
          label="Trait"
          placeholder={traits.isPending ? 'Loading…' : 'Choose a trait'}
          searchable
          data-autofocus
          data={traits.data?.items.map((item) => ({ value: item.name, label: toWords(item.name) })) ?? []}
          description={trait && `Known of ${countOf(trait.customers, 'customer')}`}
          value={name}
          onChange={setName}
          comboboxProps={within}
        />
        <Select
          aria-label="Condition"
          allowDeselect={false}
          data={Object.entries(operators).map(([key, label]) => ({ value: key, label }))}
          value={operator}
          onChange={(next) => setOperator(next as Operator)}
          comboboxProps={within}
        />
        {takesValue(operator) && (
          <Autocomplete
            aria-label="Value"
            placeholder="Value"
            data={[...new Set(trait?.values)]}
            limit={20}
            value={value}
            onChange={setValue}
            comboboxProps={within}
          />
        )}
        <Button type="submit" disabled={!ready} mt={4}>
          Add the filter
        </Button>
      </Stack>
    </form>
  )
}
