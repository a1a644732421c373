import { Select, TextInput } from '@mantine/core'
import { useState } from 'react'
import classes from '../feedback.module.css'
import type { CommentsSearch } from '../feedback-search.ts'
import { field } from './field.ts'

type Period = Pick<CommentsSearch, 'days' | 'from' | 'to'>

const presets = [
  { value: '30', label: 'Last 30 days' },
  { value: '90', label: 'Last 90 days' },
  { value: '365', label: 'Last year' },
  { value: 'own', label: 'Days of your choice' },
]

/** When it was written: the last days, or between two. */
export function PeriodFilter({ search, onChange }: { search: Period; onChange: (period: Period) => void }) {
  const { days, from, to } = search
  const [own, setOwn] = useState(from !== undefined || to !== undefined)
  const chooses = own && days === undefined
  return (
    <>
      <Select
        {...field}
        aria-label="When"
        placeholder="Any time"
        clearButtonProps={{ 'aria-label': 'Any time' }}
        data={presets}
        value={days ? String(days) : chooses ? 'own' : null}
        onChange={(next) => {
          setOwn(next === 'own')
          onChange({ days: Number(next) || undefined, from: undefined, to: undefined })
        }}
      />
      {chooses && (
        <div className={classes.days}>
          <TextInput
            type="date"
            aria-label="From"
            max={to}
            value={from ?? ''}
            onChange={({ currentTarget }) => onChange({ from: currentTarget.value || undefined, to })}
          />
          <TextInput
            type="date"
            aria-label="To"
            min={from}
            value={to ?? ''}
            onChange={({ currentTarget }) => onChange({ from, to: currentTarget.value || undefined })}
          />
        </div>
      )}
    </>
  )
}
