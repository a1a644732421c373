import { ActionIcon, Autocomplete, Button, Select } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { type Operator, operators, takesValue } from '../../../ui/operators.ts'
import classes from './rule.module.css'

export interface Condition {
  name: string
  operator: Operator
  value: string
}

interface Known {
  value: string
  label: string
}

interface ConditionsProps {
  /** What they are on: `Property` or `Trait`. */
  of: string
  add: string
  known: Known[]
  valuesOf: (name: string) => string[]
  value: Condition[]
  onChange: (value: Condition[]) => void
}

const choices = Object.entries(operators).map(([value, label]) => ({ value, label }))
const most = 10

/** Conditions, all of which must hold: a row each. */
export function Conditions({ of, add, known, valuesOf, value, onChange }: ConditionsProps) {
  const change = (index: number, next: Partial<Condition>) =>
    onChange(value.map((one, at) => (at === index ? { ...one, ...next } : one)))
  return (
    <div>
      {value.map((one, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row has no other name
        <div key={index} className={classes.condition}>
          <NameSelect of={of} known={known} value={one.name} onChange={(name) => change(index, { name })} />
          <Select
            aria-label="Condition"
            allowDeselect={false}
            data={choices}
            value={one.operator}
            onChange={(operator) => change(index, { operator: operator as Operator })}
          />
          {takesValue(one.operator) && (
            <Autocomplete
              aria-label="Value"
              placeholder="Value"
              required
              maxLength={512}
              limit={20}
              data={[...new Set(valuesOf(one.name))]}
              value={one.value}
              onChange={(next) => change(index, { value: next })}
            />
          )}
          <ActionIcon
            variant="subtle"
            size="lg"
            className={classes.remove}
            aria-label={`Remove the condition ${index + 1}`}
            onClick={() => onChange(value.filter((_, at) => at !== index))}
          >
            <IconX size={16} aria-hidden />
          </ActionIcon>
        </div>
      ))}
      {value.length < most && (
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconPlus size={14} aria-hidden />}
          onClick={() => onChange([...value, { name: '', operator: 'is', value: '' }])}
        >
          {add}
        </Button>
      )}
    </div>
  )
}

interface NameSelectProps {
  of: string
  known: Known[]
  value: string
  onChange: (name: string) => void
}

/** One of the known names, or any other that is typed. */
function NameSelect({ of, known, value, onChange }: NameSelectProps) {
  const [search, setSearch] = useState(known.find((one) => one.value === value)?.label ?? value)
  const typed = [value, search.trim()].filter(
    (name, index, all) =>
      name !== '' && all.indexOf(name) === index && !known.some((one) => one.value === name || one.label === name),
  )
  return (
    <Select
      aria-label={of}
      placeholder={of}
      required
      searchable
      maxLength={128}
      maxDropdownHeight={260}
      data={[...known, ...typed.map((name) => ({ value: name, label: name }))]}
      searchValue={search}
      onSearchChange={setSearch}
      value={value || null}
      onChange={(name) => name !== null && onChange(name)}
    />
  )
}
