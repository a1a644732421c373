import { useBusiness } from './business.ts'
import { explainMoment, formatMoment, type MomentStyle } from './format/moment.ts'

/** A moment on the clock of the business; resting on it shows the whole of it and its time zone. */
export function Moment(props: { at: string; style?: MomentStyle }) {
  const { timeZone } = useBusiness()
  return (
    <time dateTime={props.at} title={explainMoment(props.at, timeZone)}>
      {formatMoment(props.at, timeZone, props.style ?? 'day')}
    </time>
  )
}
