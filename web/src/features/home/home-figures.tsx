import type { HomeAnswer } from '@esteem/contract'
import { SplitPanel } from './chart/split-panel.tsx'
import { FigureCard } from './figures/figure-card.tsx'
import { HeroFigure } from './figures/hero-figure.tsx'
import classes from './home.module.css'
import { OrdersApart } from './orders-apart.tsx'

const isSplit = (metric: HomeAnswer['metrics'][number]) => metric.series?.some((point) => point.parts) ?? false

/** The figures of a period: revenue largest, the others beside it, then who it came from, month by month. */
export function HomeFigures({ answer, refreshing }: { answer: HomeAnswer; refreshing: boolean }) {
  const split = answer.metrics.find(isSplit)
  const single = answer.metrics.filter((metric) => metric !== split)
  const hero = single.find((metric) => metric.metric.id === 'revenue') ?? single[0]
  return (
    <div className={classes.home} data-refreshing={refreshing || undefined} aria-busy={refreshing}>
      {hero && <HeroFigure metric={hero} />}
      <div className={classes.figures}>
        {single
          .filter((metric) => metric !== hero)
          .map((metric) => (
            <FigureCard key={metric.metric.id} metric={metric} />
          ))}
      </div>
      {split && <SplitPanel metric={split} />}
      {answer.ordersWithoutCustomer && <OrdersApart {...answer.ordersWithoutCustomer} />}
    </div>
  )
}
