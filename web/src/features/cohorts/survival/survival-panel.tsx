import type { CohortsAnswer } from '@esteem/contract'
import { SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import { About } from '../../../ui/about.tsx'
import { DownloadMenu } from '../../../ui/download-menu.tsx'
import { FigurePanel } from '../../../ui/figure-panel.tsx'
import { formatPeriod } from '../../../ui/format/day.ts'
import { SurvivalChart } from './survival-chart.tsx'
import { SurvivalTable } from './survival-table.tsx'

export type Survival = NonNullable<CohortsAnswer['survival']>[number]

/** Day by day since the first purchase: who had bought again, and who was still a customer; those still followed count too. */
export function SurvivalPanel({ answer, chosen }: { answer: CohortsAnswer; chosen: string[] }) {
  const [kind, setKind] = useState<Survival['id']>('second-purchase')
  const survival = answer.survival?.find(({ id }) => id === kind)
  if (!survival) return null
  const { by, measure, period } = answer
  return (
    <FigurePanel
      title="How soon they came back, and how long they stayed"
      aside={
        <>
          <About
            name="how soon and how long"
            docs="/docs/cohorts"
            method={survival.method}
            basis={`First purchases ${formatPeriod(period.from, period.to)}, days in ${period.timeZone}.`}
          >
            Of those who first bought, the share that had bought again, or was still a customer, so many days later. Who
            came lately counts for as long as they are known.
          </About>
          <DownloadMenu
            of="getCohorts"
            input={{ query: { by, measure, from: period.from, to: period.to } }}
            table="survival"
          />
          <SegmentedControl
            aria-label="How soon or how long"
            size="xs"
            data={answer.survival!.map(({ id, name }) => ({ value: id, label: name }))}
            value={kind}
            onChange={(next) => setKind(next as Survival['id'])}
          />
        </>
      }
      chart={<SurvivalChart survival={survival} by={by} chosen={chosen} />}
      table={<SurvivalTable survival={survival} />}
    />
  )
}
