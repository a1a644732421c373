import type { FeedbackAnswer, FeedbackScoreId } from '@esteem/contract'
import { between } from '../../../ui/format/between.ts'
import { countOf } from '../../../ui/format/count.ts'
import { Panel } from '../../../ui/layout/panel.tsx'
import classes from '../feedback.module.css'
import { formatScore, headOf } from '../score-words.ts'

interface ScoreListProps {
  answer: FeedbackAnswer
  chosen: FeedbackScoreId
  onChoose: (score: FeedbackScoreId) => void
}

/** Every score that anyone answered; a click shows it on top. */
export function ScoreList({ answer, chosen, onChoose }: ScoreListProps) {
  return (
    <Panel title="Every score">
      <ul className={classes.scores}>
        {answer.scores.map((score) => {
          const head = headOf(score)
          const format = (value: number) => formatScore(value, score)
          return (
            <li key={score.id}>
              <button
                type="button"
                className={classes.score}
                aria-pressed={score.id === chosen}
                onClick={() => onChoose(score.id)}
              >
                {score.name}
                <strong>{head ? format(head.value) : '–'}</strong>
                <small>
                  {head ? `${between(head.lower, head.upper, format)}, ` : 'nobody in this period, '}
                  {score.corrected ? 'of all customers' : `from ${countOf(score.raw?.answers ?? 0, 'answer')}`}
                </small>
              </button>
            </li>
          )
        })}
      </ul>
    </Panel>
  )
}
