import type { MetricAnswer } from '@esteem/contract'
import { formatAmount } from '../../../ui/format/amount.ts'
import { joinWords } from '../../../ui/format/words.ts'
import classes from './figures.module.css'

/** Amounts in other currencies are named, never added up with the rest. */
export function AmountsApart({ metric }: { metric: MetricAnswer }) {
  if (metric.apart.length === 0) return null
  return (
    <p className={classes.basis}>
      Not included, being in other currencies: {joinWords(metric.apart.map((money) => formatAmount(money)))}.
    </p>
  )
}
