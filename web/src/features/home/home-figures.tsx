import type { HomeAnswer } from '@esteem/contract'
import type { Interval } from './chart/fill-series.ts'
import { SplitPanel } from './chart/split-panel.tsx'
import { FigureCard } from './figures/figure-card.tsx'
import { HeroFigure } from './figures/hero-figure.tsx'
import classes from './home.module.css'
import { OrdersApart } from './orders-apart.tsx'

interface HomeFiguresProps {
  answer: HomeAnswer
  interval: Interval
  refreshing: boolean
}

/** The figures of a period: revenue largest, the others beside it, then who it came from, month by month. */
export function HomeFigures({ answer, interval, refreshing }: HomeFiguresProps) {
  const split = answer.metrics.find((metric) => metric.metric.id === 'new-and-returning')
  const single = answer.metrics.filter((metric) => metric !== split)
  const hero = single.find((metric) => metric.metric.id === 'revenue') ?? single[0]
  return (
    <div className={classes.home} data-refreshing={refreshing || undefined} aria-busy={refreshing}>
      {hero && <HeroFigure metric={hero} interval={interval} />}
      <div className={classes.figures}>
        {single
          .filter((metric) => metric !== hero)
          .map((metric) => (
            <FigureCard key={metric.metric.id} metric={metric} />
          ))}
      </div>
      {split && <SplitPanel metric={split} interval={interval} />}
      {answer.ordersWithoutCustomer && <OrdersApart {...answer.ordersWithoutCustomer} />}
    </div>
  )
}
