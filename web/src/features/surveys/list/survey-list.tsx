import type { SurveySummary } from '@esteem/contract'
import { Badge } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { countOf, formatCount, formatShare } from '../../../ui/format/count.ts'
import { Moment } from '../../../ui/moment.tsx'
import { stateWords } from '../survey-words.ts'
import { figuresQuery } from '../surveys-query.ts'
import { newestScore } from './newest-score.ts'
import classes from './survey-list.module.css'

export function SurveyList({ surveys }: { surveys: SurveySummary[] }) {
  return (
    <ul className={classes.list}>
      {surveys.map((survey) => (
        <li key={survey.surveyId} className={classes.item}>
          <div className={classes.what}>
            <Link to="/surveys/$surveyId" params={{ surveyId: survey.surveyId }} className={classes.name}>
              {survey.name}
            </Link>
            <span className={classes.about}>
              {survey.counts.lastAnswerAt ? (
                <>
                  last answer <Moment at={survey.counts.lastAnswerAt} style="day-time" />
                </>
              ) : (
                <>
                  changed <Moment at={survey.updatedAt} />
                </>
              )}
            </span>
          </div>
          <Badge variant="light" color={stateWords[survey.state].color} radius="sm" tt="none" className={classes.state}>
            {stateWords[survey.state].label}
          </Badge>
          <Answers survey={survey} />
          <Score survey={survey} />
        </li>
      ))}
    </ul>
  )
}

function Answers({ survey: { counts } }: { survey: SurveySummary }) {
  return (
    <dl className={classes.figure}>
      <dt>{counts.invited > 0 ? `of ${countOf(counts.invited, 'person', 'people')} asked` : 'answered'}</dt>
      <dd>
        {formatCount(counts.finished)}
        {counts.responseRate !== null && <small> {formatShare(counts.responseRate)} responded</small>}
      </dd>
    </dl>
  )
}

function Score({ survey: { surveyId, counts } }: { survey: SurveySummary }) {
  const figures = useQuery({ ...figuresQuery(surveyId), enabled: counts.started > 0 })
  const score = figures.data ? newestScore(figures.data.questions) : null
  if (!score) return <div className={classes.figure} />
  return (
    <dl className={classes.figure}>
      <dt>
        {score.name}, {countOf(score.answers, 'answer')}
      </dt>
      <dd>{score.figure}</dd>
    </dl>
  )
}
