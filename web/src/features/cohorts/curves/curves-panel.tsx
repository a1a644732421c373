import type { CohortsAnswer } from '@esteem/contract'
import { MultiSelect } from '@mantine/core'
import { DownloadMenu } from '../../../ui/download-menu.tsx'
import { FigurePanel } from '../../../ui/figure-panel.tsx'
import { nameInterval } from '../../../ui/format/interval.ts'
import { CurvesChart } from './curves-chart.tsx'
import { CurvesTable } from './curves-table.tsx'

interface CurvesPanelProps {
  answer: CohortsAnswer
  chosen: string[]
  onChoose: (chosen: string[]) => void
}

const most = 3

/** How cohorts go on after their first purchase: all together, and single ones beside it. */
export function CurvesPanel({ answer, chosen, onChoose }: CurvesPanelProps) {
  const { by, measure, cohorts, period } = answer
  return (
    <FigurePanel
      title={measure === 'customers' ? 'Who comes back, with time' : 'Worth per customer, with time'}
      aside={
        <>
          <MultiSelect
            aria-label="Cohorts with a curve of their own"
            size="xs"
            w={{ base: '100%', xs: 240 }}
            maxValues={most}
            placeholder={chosen.length < most ? 'Add a cohort' : undefined}
            data={cohorts.toReversed().map(({ start }) => ({ value: start, label: nameInterval(start, by) }))}
            value={chosen}
            onChange={onChoose}
            comboboxProps={{ shadow: 'md' }}
          />
          <DownloadMenu
            of="getCohorts"
            input={{ query: { by, measure, from: period.from, to: period.to } }}
            table="together"
          />
        </>
      }
      chart={<CurvesChart answer={answer} chosen={chosen} />}
      table={<CurvesTable answer={answer} chosen={chosen} />}
    />
  )
}
