import type { MetricAnswer } from '@esteem/contract'
import { useId } from 'react'
import { AboutFigure } from './about-figure.tsx'
import { Comparison } from './comparison.tsx'
import { FigureBasis } from './figure-basis.tsx'
import classes from './figures.module.css'
import { formatFigure } from './format-figure.ts'

export function FigureCard({ metric }: { metric: MetricAnswer }) {
  const id = useId()
  return (
    <section className={classes.card} aria-labelledby={id}>
      <div className={classes.label}>
        <h2 id={id}>{metric.metric.name}</h2>
        <AboutFigure metric={metric} />
      </div>
      <p className={classes.value}>{formatFigure(metric.current.value, metric.metric.unit, metric.currency)}</p>
      <Comparison metric={metric} />
      <FigureBasis metric={metric} />
    </section>
  )
}
