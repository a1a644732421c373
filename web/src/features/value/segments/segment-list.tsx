import type { RfmAnswer } from '@esteem/contract'
import { BehindLink } from '../../../ui/behind-link.tsx'
import { formatAmount } from '../../../ui/format/amount.ts'
import { countOf, formatShare } from '../../../ui/format/count.ts'
import { ShareBar } from '../../../ui/share-bar.tsx'
import classes from './segments.module.css'

export type Segment = RfmAnswer['segments'][number]['segment']

/** The segments with what they mean, what they have been worth, and what to do. */
export function SegmentList({ rfm, onLight }: { rfm: RfmAnswer; onLight: (segment: Segment | null) => void }) {
  return (
    <ul className={classes.segments} onMouseLeave={() => onLight(null)}>
      {rfm.segments
        .filter(({ customers }) => customers > 0)
        .map(({ segment, name, meaning, customers, worth, worthShare }) => (
          <li key={segment} onMouseEnter={() => onLight(segment)} onFocus={() => onLight(segment)}>
            <div className={classes.line}>
              <h3>{name}</h3>
              <BehindLink behind={{ figure: 'rfm', segment }}>{countOf(customers, 'customer')}</BehindLink>
            </div>
            <p>{meaning}</p>
            <div className={classes.worth}>
              <ShareBar share={worthShare} />
              <span>
                <BehindLink behind={{ figure: 'rfm', segment }}>
                  {formatAmount({ amount: worth, currency: rfm.currency }, { whole: true })}
                </BehindLink>
                {worthShare !== null && `, ${formatShare(worthShare)} of all`}
              </span>
            </div>
          </li>
        ))}
    </ul>
  )
}
