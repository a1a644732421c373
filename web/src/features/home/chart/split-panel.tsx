import type { MetricAnswer } from '@esteem/contract'
import { Center } from '@mantine/core'
import { FigurePanel } from '../../../ui/figure-panel.tsx'
import { AboutFigure } from '../figures/about-figure.tsx'
import type { Interval } from './fill-series.ts'
import { MetricDownload } from './metric-download.tsx'
import { SplitChart } from './split-chart.tsx'
import { SplitTable } from './split-table.tsx'

/** New against returning customers, as a picture or as its table. */
export function SplitPanel({ metric, interval }: { metric: MetricAnswer; interval: Interval }) {
  const nobody = metric.current.population === 0 && (
    <Center h={280} c="dimmed">
      Nobody ordered in these days.
    </Center>
  )
  return (
    <FigurePanel
      title={metric.metric.name}
      aside={
        <>
          <AboutFigure metric={metric} />
          <MetricDownload metric={metric} interval={interval} />
        </>
      }
      chart={nobody || <SplitChart metric={metric} interval={interval} />}
      table={nobody || <SplitTable metric={metric} interval={interval} />}
    />
  )
}
