import type { FeedbackAnswer } from '@esteem/contract'
import { Skeleton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { FigureTable } from '../../../ui/figure-table.tsx'
import { between } from '../../../ui/format/between.ts'
import { formatPeriod } from '../../../ui/format/day.ts'
import { Panel } from '../../../ui/layout/panel.tsx'
import { ErrorState } from '../../../ui/state/error-state.tsx'
import { EmptyFeedback } from '../empty-feedback.tsx'
import classes from '../feedback.module.css'
import { feedbackQuery } from '../feedback-query.ts'
import { changeWords, formatScore, headOf } from '../score-words.ts'
import layout from './worth-to-them.module.css'

const shown = [
  'nps',
  'csat',
  'ces',
  'loyalty',
  'value-functional',
  'value-emotional',
  'value-social',
  'value-economic',
  'expectation-gap',
  'price-fairness',
] as const

/** What we are worth to them: of the two halves of Home, the second. */
export function WorthToThem() {
  const feedback = useQuery(feedbackQuery)
  return (
    <Panel className={layout.half} title="What we are worth to them" aside={<Link to="/feedback">All feedback</Link>}>
      {feedback.data ? (
        feedback.data.scores.length === 0 ? (
          <EmptyFeedback />
        ) : (
          <Worth answer={feedback.data} />
        )
      ) : feedback.error ? (
        <ErrorState error={feedback.error} retry={feedback.refetch} />
      ) : (
        <Skeleton height={330} aria-busy />
      )}
    </Panel>
  )
}

function Worth({ answer }: { answer: FeedbackAnswer }) {
  const { scores, period, valueWeights } = answer
  const own = shown.flatMap((id) => scores.find((score) => score.id === id) ?? [])
  const [first] = own.length > 0 ? own : scores
  if (!first) return null
  const head = headOf(first)
  const weightOf = (id: string) => valueWeights?.dimensions.find((dimension) => dimension.id === id)
  const format = (value: number) => formatScore(value, first)
  return (
    <div className={layout.worth}>
      <div>
        <p className={layout.value}>{head ? format(head.value) : '–'}</p>
        <p className={classes.basis}>
          {first.name}, {head ? between(head.lower, head.upper, format) : 'nobody answered'}
          {first.corrected ? ', of all customers' : ', of those who answered'}
        </p>
        {first.corrected && first.raw && (
          <p className={classes.basis}>
            {format(first.raw.value)} of those {first.raw.answers} who answered
          </p>
        )}
        <p className={classes.basis}>
          {formatPeriod(period.from, period.to)}
          {first.change && `. ${changeWords(first.change, first)}`}
        </p>
        <p className={classes.basis}>
          <Link to="/feedback/disagreements">Valuable customers who value you little, and the reverse</Link>
        </p>
      </div>
      <FigureTable
        label="What we are worth to them"
        head={['', 'Score', '95%', 'Change', 'Weight in loyalty']}
        rows={own.slice(1).map((score) => {
          const figure = headOf(score)
          const weight = weightOf(score.id)
          return {
            key: score.id,
            cells: [
              <Link key="name" to="/feedback" search={{ score: score.id }}>
                {score.name}
              </Link>,
              figure ? formatScore(figure.value, score) : '–',
              figure ? between(figure.lower, figure.upper, (value) => formatScore(value, score)) : '',
              changeShort(score.change),
              weight ? `${Math.round(weight.share * 100)}%` : '',
            ],
          }
        })}
      />
    </div>
  )
}

function changeShort(change: FeedbackAnswer['scores'][number]['change']): string {
  if (!change) return ''
  return change.verdict === 'no-real-change' ? 'no real change' : change.verdict
}
