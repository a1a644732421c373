import type { FeedbackAnswer, FeedbackScore } from '@esteem/contract'
import { About } from '../../../ui/about.tsx'
import { BehindLink } from '../../../ui/behind-link.tsx'
import { DownloadMenu } from '../../../ui/download-menu.tsx'
import { Facts } from '../../../ui/facts.tsx'
import { between } from '../../../ui/format/between.ts'
import { countOf, formatCount, formatShare } from '../../../ui/format/count.ts'
import { formatPeriod } from '../../../ui/format/day.ts'
import { Panel } from '../../../ui/layout/panel.tsx'
import classes from '../feedback.module.css'
import { changeWords, formatScore, headOf } from '../score-words.ts'

/** One score, largest: of all customers where it can be told, and beside it that of those who answered. */
export function ScoreHero({ answer, score }: { answer: FeedbackAnswer; score: FeedbackScore }) {
  const { period, level, base, asked } = answer
  const { raw, corrected, change, smallestChange } = score
  const head = headOf(score)
  const format = (value: number) => formatScore(value, score)
  const behind = { figure: 'metric', metricId: score.id, from: period.from, to: period.to } as const
  return (
    <Panel
      title={score.name}
      aside={
        <div className={classes.links}>
          <About
            name={score.name}
            method={`Intervals hold the true value in ${formatShare(level)} of cases. ${
              corrected
                ? 'The large figure weights those who answered so that they are like the customer base in everything that is known and in which they differ from it.'
                : (score.uncorrected ?? '')
            }`}
            notes={answer.notes}
            basis={base ? `${base.words}: ${countOf(base.customers, 'customer')}.` : undefined}
          >
            {score.description}
          </About>
          <DownloadMenu of="getFeedback" input={{ query: {} }} label="Download every score" />
        </div>
      }
    >
      <div className={classes.hero}>
        <div>
          <p className={classes.value}>{head ? format(head.value) : '–'}</p>
          <p className={classes.basis}>
            {head ? between(head.lower, head.upper, format) : 'Nobody answered in this period'}
            {corrected ? ', of all customers' : head ? ', of those who answered' : ''}
          </p>
          <p className={classes.basis}>{formatPeriod(period.from, period.to)}</p>
          {change && <p className={classes.basis}>{changeWords(change, score)}</p>}
          {!corrected && score.uncorrected && <p className={classes.basis}>{score.uncorrected}</p>}
        </div>
        <Facts
          facts={[
            ...(raw
              ? [
                  {
                    label: 'Of those who answered',
                    value: format(raw.value),
                    basis: between(raw.lower, raw.upper, format),
                  },
                  {
                    label: 'People who answered',
                    value: <BehindLink behind={behind}>{formatCount(raw.answers)}</BehindLink>,
                    basis: corrected
                      ? `as precise as ${formatCount(Math.round(corrected.effectiveAnswers))} equally weighted`
                      : undefined,
                  },
                ]
              : []),
            ...(asked
              ? [
                  {
                    label: 'Response rate',
                    value: formatShare(asked.rate),
                    basis: `${formatCount(asked.answered)} of ${countOf(asked.invitations, 'invitation')}, all surveys`,
                  },
                ]
              : []),
            ...(smallestChange === null
              ? []
              : [
                  {
                    label: 'Smallest change that would show',
                    value: format(smallestChange),
                    basis: 'four times in five, with as many answers',
                  },
                ]),
          ]}
        />
      </div>
    </Panel>
  )
}
