import type { MetricAnswer } from '@esteem/contract'
import { BehindLink } from '../../../ui/behind-link.tsx'
import { FigureTable } from '../../../ui/figure-table.tsx'
import { formatCount } from '../../../ui/format/count.ts'
import { toWords } from '../../../ui/format/words.ts'
import { fillSeries, type Interval, isOpen } from './fill-series.ts'
import { intervalWords, nameInterval } from './name-interval.ts'
import { splitSeries } from './split.ts'

/** The parts of a figure in each interval, the newest first; each leads to its customers. */
export function SplitTable({ metric, interval }: { metric: MetricAnswer; interval: Interval }) {
  const { parts, rows } = splitSeries(fillSeries(metric, interval))
  const { metric: info, period } = metric
  return (
    <FigureTable
      label={info.name}
      height={280}
      head={[intervalWords[interval], ...parts.map(toWords), 'All']}
      rows={rows.toReversed().map(({ start, values, total }) => ({
        key: start,
        cells: [
          `${nameInterval(start, interval)}${isOpen(start, interval, metric) ? ' so far' : ''}`,
          ...[...values, total].map((value, index) => {
            if (value === 0) return formatCount(0)
            const days = { from: period.from, to: period.to, interval, start }
            return (
              <BehindLink
                key={parts[index] ?? 'all'}
                behind={{ figure: 'metric', metricId: info.id, ...days, part: parts[index] }}
              >
                {formatCount(value)}
              </BehindLink>
            )
          }),
        ],
      }))}
    />
  )
}
