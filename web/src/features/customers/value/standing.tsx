import type { CustomerValue } from '@esteem/contract'
import { BehindLink } from '../../../ui/behind-link.tsx'
import { formatShare } from '../../../ui/format/count.ts'
import { formatMonth } from '../../../ui/format/day.ts'
import classes from './standing.module.css'

/** Among whom somebody stands: tier, segment and cohort, each with the others in it. */
export function Standing({ value: { tier, segment, cohort, worthMoreThan } }: { value: CustomerValue }) {
  return (
    <ul className={classes.standing}>
      {tier && (
        <li>
          <BehindLink behind={{ figure: 'value', tier: tier.tier }}>{tier.name} tier</BehindLink>
          {worthMoreThan !== null && (
            <>, expected to bring more than {formatShare(Math.floor(worthMoreThan * 100) / 100)} of customers</>
          )}
        </li>
      )}
      {segment && (
        <li>
          <BehindLink behind={{ figure: 'rfm', segment: segment.segment }}>{segment.name}</BehindLink>:{' '}
          {segment.meaning.charAt(0).toLowerCase() + segment.meaning.slice(1)}
        </li>
      )}
      {cohort && (
        <li>
          First bought in{' '}
          <BehindLink behind={{ figure: 'cohort', by: 'month', start: cohort }}>{formatMonth(cohort)}</BehindLink>
        </li>
      )}
    </ul>
  )
}
