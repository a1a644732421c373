import type { MetricAnswer } from '@esteem/contract'
import { useId } from 'react'
import type { Interval } from '../chart/fill-series.ts'
import { SeriesChart } from '../chart/series-chart.tsx'
import { AboutFigure } from './about-figure.tsx'
import { AmountsApart } from './amounts-apart.tsx'
import { Comparison } from './comparison.tsx'
import { FigureBasis } from './figure-basis.tsx'
import classes from './figures.module.css'
import { formatFigure } from './format-figure.ts'

/** The figure that matters most, with its course. */
export function HeroFigure({ metric, interval }: { metric: MetricAnswer; interval: Interval }) {
  const id = useId()
  return (
    <section className={`${classes.card} ${classes.hero}`} aria-labelledby={id}>
      <div>
        <div className={classes.label}>
          <h2 id={id}>{metric.metric.name}</h2>
          <AboutFigure metric={metric} />
        </div>
        <p className={classes.value}>{formatFigure(metric.current.value, metric.metric.unit, metric.currency)}</p>
        <Comparison metric={metric} />
        <FigureBasis metric={metric} />
        <AmountsApart metric={metric} />
      </div>
      {metric.series && metric.series.length > 1 && <SeriesChart metric={metric} interval={interval} />}
    </section>
  )
}
