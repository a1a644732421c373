import { DatePicker } from '@mantine/dates'
import { useState } from 'react'
import type { HomeSearch } from '../home-search.ts'

interface CustomPeriodProps {
  search: HomeSearch
  today: string
  onChoose: (from: string, to: string) => void
}

/** Two days of the reader's own choice, both included. */
export function CustomPeriod({ search, today, onChoose }: CustomPeriodProps) {
  const custom = search.period === 'custom'
  const [days, setDays] = useState<[string | null, string | null]>([
    custom ? (search.from ?? null) : null,
    custom ? (search.to ?? null) : null,
  ])
  return (
    <DatePicker
      type="range"
      allowSingleDateInRange
      hideOutsideDates
      maxDate={today}
      defaultDate={days[0] ?? today}
      value={days}
      onChange={([from, to]) => {
        setDays([from, to])
        if (from && to) onChoose(from, to)
      }}
      ariaLabels={{ previousMonth: 'Month before', nextMonth: 'Month after' }}
    />
  )
}
