import type { Arrival } from '@esteem/contract'
import { Link } from '@tanstack/react-router'
import { Moment } from '../../../ui/moment.tsx'
import { shortValue } from '../../../ui/short-value.ts'
import classes from './live.module.css'

export function ArrivalRow({ arrival }: { arrival: Arrival }) {
  return (
    <li className={classes.arrival}>
      <span className={classes.time}>
        <Moment at={arrival.receivedAt} style="exact" />
      </span>
      <span className={classes.event}>{arrival.event || arrival.type}</span>
      <Link to="/customers/$customerId" params={{ customerId: arrival.customerId }} className={classes.who}>
        {shortValue(arrival.identity)}
      </Link>
    </li>
  )
}
