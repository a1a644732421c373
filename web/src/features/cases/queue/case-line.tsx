import { type CaseRow, caseReasons } from '@esteem/contract'
import { Checkbox } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { Amount } from '../../../ui/amount.tsx'
import { priorityNames, scoreWords, stateNames, tierNames } from '../case-words.ts'
import { DueBadge } from '../due-badge.tsx'
import classes from './queue.module.css'

interface CaseLineProps {
  item: CaseRow
  current: boolean
  chosen: boolean
  onChoose: () => void
  onFocus: () => void
}

/** One case of the queue: who, what they said, what they are worth, by when. */
export function CaseLine({ item, current, chosen, onChoose, onFocus }: CaseLineProps) {
  const { caseId, customer, worth, said, words, priority, state, owner, rule, reason } = item
  const name = customer ? (customer.name ?? customer.email ?? `Customer ${customer.customerId}`) : 'Nobody is known'
  const score = said && scoreWords(said)
  const amount = worth.expectedValue ?? worth.worth
  return (
    <li className={classes.line} data-current={current} data-chosen={chosen} data-overdue={item.overdue}>
      <Checkbox
        className={classes.choose}
        size="sm"
        checked={chosen}
        onChange={onChoose}
        aria-label={`Choose case ${caseId}`}
      />
      <div className={classes.who}>
        <Link to="/cases/$caseId" params={{ caseId }} className={classes.name} onFocus={onFocus}>
          {name}
        </Link>
        <span className={classes.small}>
          {amount ? (
            <>
              <Amount money={amount} /> {worth.expectedValue ? 'expected a year' : 'so far'}
              {worth.tier && (worth.tier === 'top' || worth.tier === 'high') && ` · ${tierNames[worth.tier]}`}
            </>
          ) : (
            'Has not bought yet'
          )}
        </span>
      </div>
      <div className={classes.said}>
        <span className={classes.words}>{words || score || 'Opened by hand'}</span>
        <span className={classes.small}>
          {[words && score, rule ?? caseReasons[reason], item.orderId && `order ${item.orderId}`]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </div>
      <div className={classes.state}>
        <DueBadge item={item} />
        <span className={classes.small}>
          {priority !== 'normal' && <b className={classes.priority}>{priorityNames[priority]} · </b>}
          {state === 'open' ? '' : `${stateNames[state]} · `}
          {owner?.name ?? 'Nobody'}
        </span>
      </div>
    </li>
  )
}
