import type { CohortsAnswer } from '@esteem/contract'
import { Group, Stack } from '@mantine/core'
import { About } from '../../ui/about.tsx'
import { DownloadMenu } from '../../ui/download-menu.tsx'
import { formatPeriod } from '../../ui/format/day.ts'
import { Panel } from '../../ui/layout/panel.tsx'
import classes from './cohorts.module.css'
import type { CohortsSearch, Reading } from './cohorts-search.ts'
import { CurvesPanel } from './curves/curves-panel.tsx'
import { Headline } from './headline.tsx'
import { SurvivalPanel } from './survival/survival-panel.tsx'
import { Triangle } from './triangle/triangle.tsx'

interface CohortFiguresProps {
  answer: CohortsAnswer
  search: CohortsSearch
  refreshing: boolean
  onChange: (search: Partial<CohortsSearch>) => void
}

export function CohortFigures({ answer, search, refreshing, onChange }: CohortFiguresProps) {
  const { measure, period, method, notes } = answer
  const reading: Reading = search.show ?? 'share'
  // While figures of the other measure are on their way, what is there is shown by its own.
  const shown = (reading === 'money' || reading === 'worth') === (measure === 'money') ? reading : fallback[measure]
  return (
    <Stack className={classes.figures} data-refreshing={refreshing || undefined} aria-busy={refreshing}>
      <Panel>
        <Headline answer={answer} />
      </Panel>
      <Panel
        title={measure === 'customers' ? 'Who came back' : 'What they paid'}
        aside={
          <Group gap="xs">
            <About
              name="cohorts"
              notes={notes}
              docs="/docs/cohorts"
              method={method}
              basis={`First purchases ${formatPeriod(period.from, period.to)}, days in ${period.timeZone}.`}
            >
              A row is the customers who first bought in the same {answer.by}; each column is one {answer.by} later.
            </About>
            <DownloadMenu of="getCohorts" input={{ query: queryOf(answer) }} />
          </Group>
        }
      >
        <Triangle answer={answer} reading={shown} />
      </Panel>
      <CurvesPanel answer={answer} chosen={search.curves ?? []} onChoose={(curves) => onChange({ curves })} />
      <SurvivalPanel answer={answer} chosen={search.curves ?? []} />
    </Stack>
  )
}

const fallback = { customers: 'share', money: 'worth' } as const

const queryOf = ({ by, measure, period: { from, to } }: CohortsAnswer) => ({ by, measure, from, to })
