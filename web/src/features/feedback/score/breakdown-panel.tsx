import type { FeedbackScore } from '@esteem/contract'
import { Select, Skeleton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { BehindLink } from '../../../ui/behind-link.tsx'
import { DownloadMenu } from '../../../ui/download-menu.tsx'
import { FigureTable } from '../../../ui/figure-table.tsx'
import { between } from '../../../ui/format/between.ts'
import { toWords } from '../../../ui/format/words.ts'
import { Panel } from '../../../ui/layout/panel.tsx'
import { ErrorState } from '../../../ui/state/error-state.tsx'
import { traitsQuery } from '../../../ui/traits-query.ts'
import classes from '../feedback.module.css'
import { breakdownQuery } from '../feedback-query.ts'
import { formatScore } from '../score-words.ts'

interface BreakdownPanelProps {
  score: FeedbackScore
  period: { from: string; to: string }
  by: string | undefined
  onChange: (by: string) => void
}

const dimensions = [
  { value: 'segment-of-value', label: 'Segment of value' },
  { value: 'survey', label: 'Survey' },
  { value: 'channel', label: 'Channel' },
  { value: 'source', label: 'Source' },
  { value: 'category', label: 'Product category' },
  { value: 'first-purchase-month', label: 'Month of the first purchase' },
]

/** Who says what: the score of each group of those who answered, with its interval. */
export function BreakdownPanel({ score, period, by = 'segment-of-value', onChange }: BreakdownPanelProps) {
  const traits = useQuery(traitsQuery)
  const split = useQuery(breakdownQuery(score.id, period, by))
  const format = (value: number) => formatScore(value, score)
  const query = { from: period.from, to: period.to, breakdown: by, compare: 'none' } as const
  return (
    <Panel
      title="Who says what"
      aside={
        <div className={classes.links}>
          <Select
            aria-label="Break down by"
            size="xs"
            w={210}
            allowDeselect={false}
            searchable
            comboboxProps={{ shadow: 'md' }}
            data={[
              { group: 'Known of all', items: dimensions },
              {
                group: 'Traits',
                items: (traits.data?.items ?? []).map(({ name }) => ({ value: `trait:${name}`, label: toWords(name) })),
              },
            ]}
            value={by}
            onChange={(next) => next && onChange(next)}
          />
          <DownloadMenu of="getMetric" input={{ params: { metricId: score.id }, query }} label="Download groups" />
        </div>
      }
    >
      {split.data?.breakdown ? (
        <FigureTable
          label={`${score.name} by ${split.data.breakdown.label}`}
          head={[split.data.breakdown.label, score.name, '95%', 'People']}
          rows={split.data.breakdown.rows.map(({ kind, value, label, figure }) => ({
            key: `${kind} ${value}`,
            cells: [
              label,
              figure.value === null ? '–' : format(Number(figure.value)),
              between(figure.lower, figure.upper, format),
              <BehindLink
                key="people"
                label={`${figure.population} people: ${label}`}
                behind={{
                  ...{ figure: 'metric', metricId: score.id, from: period.from, to: period.to, breakdown: by },
                  ...{ kind, ...(value !== null && { value }) },
                }}
              >
                {figure.population}
              </BehindLink>,
            ],
          }))}
        />
      ) : split.error ? (
        <ErrorState error={split.error} retry={split.refetch} />
      ) : (
        <Skeleton height={240} aria-busy />
      )}
    </Panel>
  )
}
