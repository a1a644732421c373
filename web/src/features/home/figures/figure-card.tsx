import type { MetricAnswer } from '@esteem/contract'
import { useId } from 'react'
import { AboutFigure } from './about-figure.tsx'
import { Comparison } from './comparison.tsx'
import { FigureBasis } from './figure-basis.tsx'
import { FigureLink } from './figure-link.tsx'
import classes from './figures.module.css'

export function FigureCard({ metric }: { metric: MetricAnswer }) {
  const id = useId()
  return (
    <section className={classes.card} aria-labelledby={id}>
      <div className={classes.label}>
        <h2 id={id}>{metric.metric.name}</h2>
        <AboutFigure metric={metric} />
      </div>
      <p className={classes.value}>
        <FigureLink metric={metric} />
      </p>
      <Comparison metric={metric} />
      <FigureBasis metric={metric} />
    </section>
  )
}
