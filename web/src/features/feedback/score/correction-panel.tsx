import type { FeedbackDetail, FeedbackScoreId } from '@esteem/contract'
import { Skeleton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { DownloadMenu } from '../../../ui/download-menu.tsx'
import { FigureTable } from '../../../ui/figure-table.tsx'
import { countOf, formatShare } from '../../../ui/format/count.ts'
import { joinWords, toWords } from '../../../ui/format/words.ts'
import { Panel } from '../../../ui/layout/panel.tsx'
import { ErrorState } from '../../../ui/state/error-state.tsx'
import classes from '../feedback.module.css'
import { scoreQuery } from '../feedback-query.ts'
import { formatScore } from '../score-words.ts'

/** By what those who answered differ from all customers, and what weighting did about it and cannot do. */
export function CorrectionPanel({ scoreId }: { scoreId: FeedbackScoreId }) {
  const detail = useQuery(scoreQuery(scoreId))
  return (
    <Panel
      title="Who answered, and who did not"
      aside={
        <DownloadMenu
          of="getFeedbackScore"
          input={{ params: { scoreId }, query: {} }}
          table="margins"
          label="Download the weighting"
        />
      }
    >
      {detail.data ? (
        <Correction detail={detail.data} />
      ) : detail.error ? (
        <ErrorState error={detail.error} retry={detail.refetch} />
      ) : (
        <Skeleton height={320} aria-busy />
      )}
    </Panel>
  )
}

/** What is true or false of a customer, as people say it. */
const valueWords: Record<string, string> = { true: 'yes', false: 'no' }

function Correction({ detail }: { detail: FeedbackDetail }) {
  const { corrected, uncorrected, margins, trimmed, cannot, leftOut, inBase } = detail
  const used = margins.filter((margin) => margin.used)
  const at = trimmed.lower + trimmed.upper
  if (!corrected) return <p className={classes.basis}>{uncorrected}</p>
  return (
    <>
      <p className={classes.basis}>
        {used.length === 0
          ? 'Those who answered are like all customers in everything that is known, so their answers count alike.'
          : `Answers of ${countOf(inBase, 'person', 'people')} are weighted by ${joinWords(used.map(({ label }) => toWords(label).toLowerCase()))}. Weighting widens the variance ${corrected.designEffect.toFixed(2)} times; ${at === 0 ? 'no weight had to be cut' : `${countOf(at, 'weight was', 'weights were')} cut at ${trimmed.least} or ${trimmed.most} times the average`}.`}
      </p>
      {used.length > 0 && (
        <FigureTable
          label="Who answered"
          head={[
            'Customers',
            'Of all customers',
            'Of those who answered',
            'After weighting',
            'People',
            'Moves the score by',
          ]}
          rows={used.flatMap(({ name, label, shift, categories }) =>
            categories.map((category, index) => ({
              key: `${name} ${category.label}`,
              cells: [
                `${toWords(label)}: ${valueWords[category.label] ?? category.label}`,
                formatShare(category.customers),
                formatShare(category.before),
                formatShare(category.after),
                category.answers,
                index === 0 && shift !== null ? formatScore(shift, detail) : '',
              ],
            })),
          )}
        />
      )}
      <ul className={classes.cannot}>
        {[...cannot, ...leftOutWords(leftOut)].map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
    </>
  )
}

function leftOutWords({ programs, beyondScale, older }: FeedbackDetail['leftOut']): string[] {
  return [
    ...(older > 0
      ? [`${countOf(older, 'answer')} of people who answered again later in the period do not count.`]
      : []),
    ...(programs > 0 ? [`${countOf(programs, 'answer')} are probably a program’s and left out.`] : []),
    ...(beyondScale > 0 ? [`${countOf(beyondScale, 'answer')} lie beyond the scale and are left out.`] : []),
  ]
}
