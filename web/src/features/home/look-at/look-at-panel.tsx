import type { LookAtItem, ValueHorizon } from '@esteem/contract'
import { Skeleton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { formatAmount } from '../../../ui/format/amount.ts'
import { formatSentence } from '../../../ui/format/sentence.ts'
import { Panel } from '../../../ui/layout/panel.tsx'
import { AboutPrediction } from '../../../ui/predictions/about-prediction.tsx'
import { worthQuery } from '../worth/worth-query.ts'
import classes from './look-at.module.css'
import { LookAtLink } from './look-at-link.tsx'

/** What deserves a look, the most valuable first. */
export function LookAtPanel({ horizon }: { horizon: ValueHorizon }) {
  const { data, isPending } = useQuery(worthQuery(horizon))
  // As high as three items, so that what is below does not move.
  if (isPending) return <Skeleton height={266} radius="lg" aria-busy />
  if (!data || data.lookAt.length === 0) return null
  return (
    <Panel
      title="What to look at"
      aside={
        <AboutPrediction name="what to look at" basis={data}>
          What deserves a look, the most valuable first. The amount is what is still expected of these customers, or
          what was expected of those who are lost. Each leads to them.
        </AboutPrediction>
      }
    >
      <ul className={classes.list}>
        {data.lookAt.map((item) => (
          <Item key={item.id} item={item} currency={data.currency} horizon={horizon} />
        ))}
      </ul>
    </Panel>
  )
}

function Item({ item, currency, horizon }: { item: LookAtItem; currency: string; horizon: ValueHorizon }) {
  return (
    <li>
      <div>
        <LookAtLink item={item} horizon={horizon} />
        <p>{formatSentence(item.detail)}</p>
      </div>
      {item.value !== null && (
        <strong>{formatAmount({ amount: String(Math.round(Number(item.value))), currency }, { whole: true })}</strong>
      )}
    </li>
  )
}
