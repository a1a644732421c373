import type { CohortsAnswer } from '@esteem/contract'
import { MultiSelect } from '@mantine/core'
import { About } from '../../../ui/about.tsx'
import { DownloadMenu } from '../../../ui/download-menu.tsx'
import { FigurePanel } from '../../../ui/figure-panel.tsx'
import { formatPeriod } from '../../../ui/format/day.ts'
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
  const { by, measure, cohorts, period, method, notes } = answer
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
          <About
            name="how cohorts go on"
            notes={notes}
            docs="/docs/cohorts"
            method={method}
            basis={`First purchases ${formatPeriod(period.from, period.to)}, days in ${period.timeZone}.`}
          >
            {measure === 'customers'
              ? `What share of those who first bought bought again in each ${by} after. The band is the 95% interval.`
              : `What a customer has paid by the end of each ${by} after the first purchase, on average.`}
          </About>
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
