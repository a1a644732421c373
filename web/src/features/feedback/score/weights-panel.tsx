import type { ValueWeights } from '@esteem/contract'
import { DownloadMenu } from '../../../ui/download-menu.tsx'
import { FigureTable } from '../../../ui/figure-table.tsx'
import { between } from '../../../ui/format/between.ts'
import { countOf, formatShare } from '../../../ui/format/count.ts'
import { Panel } from '../../../ui/layout/panel.tsx'
import { ShareBar } from '../../../ui/share-bar.tsx'
import classes from '../feedback.module.css'

const place = (rank: number) => `${rank}${['th', 'st', 'nd', 'rd', 'th'][rank] ?? 'th'}`

/** What each dimension of value weighs in loyalty, strongest first. */
export function WeightsPanel({ weights, level }: { weights: ValueWeights; level: number }) {
  const { explained, explanation, people, outcome, dimensions } = weights
  const of = outcome === 'loyalty' ? 'loyalty' : 'how likely people are to recommend you'
  return (
    <Panel
      title={`What makes ${outcome === 'loyalty' ? 'loyalty' : 'people recommend you'}`}
      aside={<DownloadMenu of="getFeedback" input={{ query: {} }} table="weights" label="Download the weights" />}
    >
      {explained === null ? (
        <p className={classes.basis}>{explanation}</p>
      ) : (
        <>
          <p className={classes.basis}>
            The four dimensions of value explain {formatShare(explained)} of the differences in {of} between{' '}
            {countOf(people, 'person', 'people')} of the last three years. What goes together need not cause one
            another.
          </p>
          <FigureTable
            label="What value weighs"
            head={['Dimension', 'Share', '', formatShare(level), 'Place']}
            rows={[...dimensions]
              .sort((a, b) => a.rank - b.rank)
              .map(({ id, name, share, lower, upper, rank, bestRank, worstRank }) => ({
                key: id,
                cells: [
                  name,
                  formatShare(share),
                  <ShareBar key="bar" share={share} />,
                  between(lower, upper, (value) => formatShare(value)),
                  bestRank === worstRank ? place(rank) : `${place(bestRank)} to ${place(worstRank)}`,
                ],
              }))}
          />
        </>
      )}
    </Panel>
  )
}
