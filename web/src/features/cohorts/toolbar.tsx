import { cohortIntervals } from '@esteem/contract'
import { Select } from '@mantine/core'
import { type CohortsSearch, type Reading, readings } from './cohorts-search.ts'
import { readingWords } from './reading.ts'

interface CohortsToolbarProps {
  search: CohortsSearch
  all: boolean
  onChange: (search: Partial<CohortsSearch>) => void
}

const latest = { week: 13, month: 13, quarter: 9, year: 10 }

/** What a cell says, how long a period is, and how many cohorts are shown. */
export function CohortsToolbar({ search, all, onChange }: CohortsToolbarProps) {
  const by = search.by ?? 'month'
  const select = { allowDeselect: false, comboboxProps: { shadow: 'md' } } as const
  return (
    <>
      <Select
        {...select}
        aria-label="Figures"
        w={{ base: '100%', sm: 230 }}
        data={readings.map((value) => ({ value, label: readingWords[value] }))}
        value={search.show ?? 'share'}
        onChange={(show) => onChange({ show: show as Reading })}
      />
      <Select
        {...select}
        aria-label="Periods"
        w={130}
        data={cohortIntervals.map((value) => ({ value, label: `By ${value}` }))}
        value={by}
        onChange={(next) => onChange({ by: next as typeof by, curves: undefined })}
      />
      <Select
        {...select}
        aria-label="Cohorts"
        w={170}
        data={[
          { value: 'latest', label: `Latest ${latest[by]} ${by}s` },
          { value: 'all', label: `Every ${by}` },
        ]}
        value={all ? 'all' : 'latest'}
        onChange={(span) => onChange({ all: span === 'all' || undefined })}
      />
    </>
  )
}
