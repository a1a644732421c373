import type { CaseGroup, CaseMedian } from '@esteem/contract'
import { Button, SegmentedControl, Skeleton, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { formatCount } from '../../../ui/format/count.ts'
import { Page } from '../../../ui/layout/page.tsx'
import { Panel } from '../../../ui/layout/panel.tsx'
import { ErrorState } from '../../../ui/state/error-state.tsx'
import { hoursWords, medianWords } from '../case-words.ts'
import { caseFiguresQuery } from '../cases-query.ts'
import { AftermathPanel } from './aftermath-panel.tsx'
import classes from './figures.module.css'
import { shareWords } from './share-words.ts'

const spans = [
  { value: '30', label: '30 days' },
  { value: '90', label: '90 days' },
  { value: '365', label: '1 year' },
]

/** How cases fare, by who has them, why they were opened and how pressing they are; and what became of the customers. */
export function CaseFiguresPage() {
  const [days, setDays] = useState('90')
  const figures = useQuery(caseFiguresQuery(Number(days)))
  return (
    <Page
      title="Figures of cases"
      about="How fast customers have an answer, and what they do afterwards."
      actions={
        <Button variant="default" renderRoot={(props) => <Link to="/cases" {...props} />}>
          To the queue
        </Button>
      }
    >
      <SegmentedControl aria-label="Cases opened within" data={spans} value={days} onChange={setDays} mb="md" />
      {figures.data ? (
        <Stack>
          {(
            [
              ['By owner', figures.data.byOwner],
              ['By reason', figures.data.byReason],
              ['By priority', figures.data.byPriority],
            ] as const
          ).map(([title, groups]) => (
            <Groups key={title} title={title} groups={groups} all={figures.data.all} />
          ))}
          <p className={classes.note}>{figures.data.method}</p>
          <AftermathPanel />
        </Stack>
      ) : figures.error ? (
        <ErrorState error={figures.error} retry={figures.refetch} />
      ) : (
        <Stack aria-busy>
          <Skeleton height={180} radius="lg" />
          <Skeleton height={180} radius="lg" />
        </Stack>
      )}
    </Page>
  )
}

const heads = ['Cases', 'Open', 'Overdue', 'Half answered within', 'Half closed within', 'Reopened'] as const

function Groups({ title, groups, all }: { title: string; groups: CaseGroup[]; all: CaseGroup }) {
  return (
    <Panel title={title}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section className={classes.scroll} tabIndex={0} aria-label={title}>
        <table className={classes.table}>
          <thead>
            <tr>
              <td />
              {heads.map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {[...groups, all].map((group) => (
              <Row key={group.key} group={group} />
            ))}
          </tbody>
        </table>
      </section>
    </Panel>
  )
}

function Row({ group }: { group: CaseGroup }) {
  const reopened = shareWords(group.reopened, 'none closed yet')
  return (
    <tr>
      <th scope="row">{group.name}</th>
      <td data-head={heads[0]}>{formatCount(group.cases)}</td>
      <td data-head={heads[1]}>{formatCount(group.open)}</td>
      <td data-head={heads[2]}>{formatCount(group.overdue)}</td>
      <td data-head={heads[3]}>
        <Median median={group.firstAnswer} />
      </td>
      <td data-head={heads[4]}>
        <Median median={group.close} />
      </td>
      <td data-head={heads[5]}>
        {reopened.value}
        <small>{reopened.basis}</small>
      </td>
    </tr>
  )
}

function Median({ median }: { median: CaseMedian }) {
  return (
    <>
      {hoursWords(median.hours)}
      <small>{medianWords(median)}</small>
    </>
  )
}
