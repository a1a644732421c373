import type { MetricAnswer } from '@esteem/contract'
import { BehindLink } from '../../../ui/behind-link.tsx'
import { FigureTable } from '../../../ui/figure-table.tsx'
import { countOf } from '../../../ui/format/count.ts'
import { formatFigure } from '../figures/format-figure.ts'
import { fillSeries, type Interval, isOpen } from './fill-series.ts'
import { intervalWords, nameInterval } from './name-interval.ts'

/** The course of one figure as a table, the newest first; each leads to its customers. */
export function SeriesTable({ metric, interval }: { metric: MetricAnswer; interval: Interval }) {
  const { metric: info, period, currency } = metric
  return (
    <FigureTable
      label={info.name}
      height={190}
      head={[intervalWords[interval], info.name, 'Over']}
      rows={fillSeries(metric, interval)
        .toReversed()
        .map(({ start, figure }) => {
          const words = formatFigure(figure.value, info.unit, currency)
          return {
            key: start,
            cells: [
              `${nameInterval(start, interval)}${isOpen(start, interval, metric) ? ' so far' : ''}`,
              figure.population === 0 ? (
                words
              ) : (
                <BehindLink
                  key="figure"
                  behind={{ figure: 'metric', metricId: info.id, from: period.from, to: period.to, interval, start }}
                >
                  {words}
                </BehindLink>
              ),
              countOf(figure.population, figure.populationUnit.slice(0, -1)),
            ],
          }
        })}
    />
  )
}
