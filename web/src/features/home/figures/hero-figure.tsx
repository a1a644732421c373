import type { MetricAnswer } from '@esteem/contract'
import type { ReactNode } from 'react'
import { FigurePanel } from '../../../ui/figure-panel.tsx'
import type { Interval } from '../chart/fill-series.ts'
import { MetricDownload } from '../chart/metric-download.tsx'
import { SeriesChart } from '../chart/series-chart.tsx'
import { SeriesTable } from '../chart/series-table.tsx'
import { AboutFigure } from './about-figure.tsx'
import { AmountsApart } from './amounts-apart.tsx'
import { Comparison } from './comparison.tsx'
import { FigureBasis } from './figure-basis.tsx'
import { FigureLink } from './figure-link.tsx'
import classes from './figures.module.css'

/** The figure of the period that matters most, with its course. */
export function HeroFigure({ metric, interval }: { metric: MetricAnswer; interval: Interval }) {
  const beside = (course: ReactNode) => (
    <div className={classes.hero}>
      <div>
        <p className={classes.value}>
          <FigureLink metric={metric} />
        </p>
        <Comparison metric={metric} />
        <FigureBasis metric={metric} />
        <AmountsApart metric={metric} />
      </div>
      {metric.series && metric.series.length > 0 && course}
    </div>
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
      chart={beside(<SeriesChart metric={metric} interval={interval} />)}
      table={beside(<SeriesTable metric={metric} interval={interval} />)}
    />
  )
}
