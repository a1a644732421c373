import type { CaseRow } from '@esteem/contract'
import { useBusiness } from '../../ui/business.ts'
import { explainMoment } from '../../ui/format/moment.ts'
import { dueWords } from './case-words.ts'
import classes from './due-badge.module.css'

/** By when an answer is due, or for how long it has been. */
export function DueBadge({ item }: { item: Pick<CaseRow, 'dueAt' | 'state' | 'overdue'> }) {
  const { timeZone } = useBusiness()
  return (
    <time
      className={classes.due}
      data-overdue={item.overdue}
      dateTime={item.dueAt}
      title={explainMoment(item.dueAt, timeZone)}
    >
      {dueWords(item, Date.now())}
    </time>
  )
}
