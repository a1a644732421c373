import type { Money } from '@esteem/contract'
import classes from './figures.module.css'
import { formatAmount } from './format/amount.ts'

export function Amount(props: { money: Money }) {
  return <span className={classes.figure}>{formatAmount(props.money)}</span>
}
