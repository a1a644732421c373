import type { MetricAnswer } from '@esteem/contract'
import { useId } from 'react'
import type { Interval } from '../chart/fill-series.ts'
import { SeriesChart } from '../chart/series-chart.tsx'
import { AboutFigure } from './about-figure.tsx'
import { AmountsApart } from './amounts-apart.tsx'
import { Comparison } from './comparison.tsx'
import { FigureBasis } from './figure-basis.tsx'
import { FigureLink } from './figure-link.tsx'
import classes from './figures.module.css'

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
        <p className={classes.value}>
          <FigureLink metric={metric} />
        </p>
        <Comparison metric={metric} />
        <FigureBasis metric={metric} />
        <AmountsApart metric={metric} />
      </div>
      {metric.series && metric.series.length > 1 && <SeriesChart metric={metric} interval={interval} />}
    </section>
  )
}
