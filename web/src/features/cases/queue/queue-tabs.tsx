import { SegmentedControl } from '@mantine/core'
import type { CasesSearch } from '../cases-search.ts'
import classes from './queue.module.css'

interface QueueTabsProps {
  search: CasesSearch
  counts: { unclosed: number; overdue: number; waiting: number; closed: number } | undefined
  onChange: (next: CasesSearch) => void
}

const tabs = [
  ['unclosed', 'To do'],
  ['overdue', 'Overdue'],
  ['waiting', 'Their turn'],
  ['closed', 'Closed'],
] as const

export function QueueTabs({ search, counts, onChange }: QueueTabsProps) {
  return (
    <SegmentedControl
      className={classes.tabs}
      aria-label="Which cases"
      value={search.show ?? 'unclosed'}
      onChange={(show) => onChange({ show: show === 'unclosed' ? undefined : (show as CasesSearch['show']) })}
      data={tabs.map(([value, label]) => ({ value, label: counts ? `${label} ${counts[value]}` : label }))}
    />
  )
}
