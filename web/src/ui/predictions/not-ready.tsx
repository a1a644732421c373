import type { PredictionBasis } from '@esteem/contract'
import { Button } from '@mantine/core'
import { IconHourglass } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { formatSentence } from '../format/sentence.ts'
import { EmptyState } from '../state/empty-state.tsx'

/** Where there are no predictions: that they are on their way, or why there can be none and what would help. */
export function NotReady({ basis }: { basis: Pick<PredictionBasis, 'state' | 'explanation'> }) {
  const computing = basis.state === 'computing'
  return (
    <div role="status">
      <EmptyState
        icon={<IconHourglass size={22} stroke={1.5} />}
        title={computing ? 'Being computed' : 'Nothing can be said yet'}
        actions={
          !computing && (
            <Button variant="default" renderRoot={(props) => <Link to="/imports" {...props} />}>
              Import orders
            </Button>
          )
        }
      >
        {formatSentence(basis.explanation ?? '')}
      </EmptyState>
    </div>
  )
}

/** For queries: asks again while the first scoring is under way. */
export const whileComputing = (query: { state: { data?: Pick<PredictionBasis, 'state'> } }) =>
  query.state.data?.state === 'computing' ? 1500 : false
