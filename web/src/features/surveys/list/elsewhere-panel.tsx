import type { SurveyElsewhere } from '@esteem/contract'
import { Link } from '@tanstack/react-router'
import { countOf } from '../../../ui/format/count.ts'
import { toWords } from '../../../ui/format/words.ts'
import { Panel } from '../../../ui/layout/panel.tsx'
import { Moment } from '../../../ui/moment.tsx'
import classes from './survey-list.module.css'

/** Surveys of other tools: their answers are here, their questions are not. */
export function ElsewherePanel({ surveys }: { surveys: SurveyElsewhere[] }) {
  if (surveys.length === 0) return null
  return (
    <Panel title="Asked by other tools" className={classes.elsewhere}>
      <ul className={classes.others}>
        {surveys.map(({ surveyId, responses, lastAnswerAt }) => (
          <li key={surveyId}>
            <Link to="/surveys/$surveyId/results" params={{ surveyId }}>
              {toWords(surveyId)}
            </Link>
            <span className={classes.about}>
              {countOf(responses, 'response')}, the last on <Moment at={lastAnswerAt} />
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
