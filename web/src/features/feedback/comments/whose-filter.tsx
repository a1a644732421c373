import { rfmSegments } from '@esteem/contract'
import { Autocomplete, Select } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { toWords } from '../../../ui/format/words.ts'
import { traitsQuery } from '../../../ui/traits-query.ts'
import type { CommentsSearch } from '../feedback-search.ts'
import { field } from './field.ts'

type Whose = Pick<CommentsSearch, 'segment' | 'value'>

const ofValue = 'segment-of-value'

/** Whose words: customers of a segment, or with some value of a trait. */
export function WhoseFilter({ search, onChange }: { search: Whose; onChange: (whose: Whose) => void }) {
  const traits = useQuery(traitsQuery)
  const known = traits.data?.items ?? []
  // A kind alone asks for nothing yet, so it waits here until there is a value.
  const [kind, setKind] = useState(search.segment ?? null)
  const shown = search.segment ?? kind
  const values = known.find(({ name }) => `trait:${name}` === shown)?.values ?? []
  return (
    <>
      <Select
        {...field}
        aria-label="Whose"
        placeholder="Anybody’s"
        clearButtonProps={{ 'aria-label': 'Anybody’s' }}
        searchable
        data={[
          { value: ofValue, label: 'Segment' },
          { group: 'Traits', items: known.map(({ name }) => ({ value: `trait:${name}`, label: toWords(name) })) },
        ]}
        value={shown}
        onChange={(next) => {
          setKind(next)
          onChange({ segment: undefined, value: undefined })
        }}
      />
      {shown === ofValue && (
        <Select
          {...field}
          aria-label="Which segment"
          placeholder="Which segment"
          data={rfmSegments.map((segment) => ({ value: segment, label: toWords(segment) }))}
          value={search.value ?? null}
          onChange={(value) => onChange(value ? { segment: ofValue, value } : { segment: undefined, value: undefined })}
        />
      )}
      {shown?.startsWith('trait:') && (
        <TraitValue
          key={shown}
          values={[...new Set(values)]}
          value={search.value ?? ''}
          onChange={(value) => onChange(value ? { segment: shown, value } : { segment: undefined, value: undefined })}
        />
      )}
    </>
  )
}

interface TraitValueProps {
  values: string[]
  value: string
  onChange: (value: string) => void
}

/** Typing asks once it pauses. */
function TraitValue({ values, value, onChange }: TraitValueProps) {
  const [typed, setTyped] = useState(value)
  const ask = useDebouncedCallback(onChange, 300)
  return (
    <Autocomplete
      w={field.w}
      comboboxProps={field.comboboxProps}
      aria-label="Which value"
      placeholder="Which value"
      maxLength={512}
      limit={20}
      data={values}
      value={typed}
      onChange={(next) => {
        setTyped(next)
        ask(next.trim())
      }}
    />
  )
}
