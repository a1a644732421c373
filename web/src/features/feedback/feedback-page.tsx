import type { FeedbackAnswer, FeedbackScoreId } from '@esteem/contract'
import { Button, Skeleton, Stack, VisuallyHidden } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Page } from '../../ui/layout/page.tsx'
import { ErrorState } from '../../ui/state/error-state.tsx'
import { EmptyFeedback } from './empty-feedback.tsx'
import classes from './feedback.module.css'
import { feedbackQuery } from './feedback-query.ts'
import { BreakdownPanel } from './score/breakdown-panel.tsx'
import { CorrectionPanel } from './score/correction-panel.tsx'
import { ScoreHero } from './score/score-hero.tsx'
import { ScoreList } from './score/score-list.tsx'
import { TrendPanel } from './score/trend-panel.tsx'
import { WeightsPanel } from './score/weights-panel.tsx'

const route = getRouteApi('/shell/feedback')

/** What customers say, as scores: how sure each is, and what it would be if everyone had answered. */
export function FeedbackPage() {
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const feedback = useQuery(feedbackQuery)
  const change = (next: Partial<typeof search>) =>
    navigate({ search: (old) => ({ ...old, ...next }), replace: true, resetScroll: false })
  return (
    <Page
      width="wide"
      title="Feedback"
      about="What you are worth to your customers, by what they say."
      actions={
        <div className={classes.links}>
          <Button variant="default" renderRoot={(props) => <Link to="/feedback/comments" {...props} />}>
            Comments
          </Button>
          <Button variant="default" renderRoot={(props) => <Link to="/feedback/prices" {...props} />}>
            Prices
          </Button>
          <Button variant="default" renderRoot={(props) => <Link to="/feedback/disagreements" {...props} />}>
            Where we differ
          </Button>
        </div>
      }
    >
      {feedback.data ? (
        feedback.data.scores.length === 0 ? (
          <EmptyFeedback />
        ) : (
          <Scores
            answer={feedback.data}
            chosen={search.score}
            by={search.by}
            onChoose={(score) => change({ score })}
            onBreakdown={(by) => change({ by })}
          />
        )
      ) : feedback.error ? (
        <ErrorState error={feedback.error} retry={feedback.refetch} />
      ) : (
        <Stack aria-busy>
          <VisuallyHidden role="status">Loading the scores</VisuallyHidden>
          <Skeleton height={260} radius="lg" />
          <Skeleton height={220} radius="lg" />
          <Skeleton height={360} radius="lg" />
        </Stack>
      )}
    </Page>
  )
}

interface ScoresProps {
  answer: FeedbackAnswer
  chosen: FeedbackScoreId | undefined
  by: string | undefined
  onChoose: (score: FeedbackScoreId) => void
  onBreakdown: (by: string) => void
}

function Scores({ answer, chosen, by, onChoose, onBreakdown }: ScoresProps) {
  const score = answer.scores.find(({ id }) => id === chosen) ?? answer.scores[0]!
  return (
    <Stack>
      <ScoreHero answer={answer} score={score} />
      <ScoreList answer={answer} chosen={score.id} onChoose={onChoose} />
      <TrendPanel score={score} />
      <BreakdownPanel score={score} period={answer.period} by={by} onChange={onBreakdown} />
      <CorrectionPanel scoreId={score.id} />
      {answer.valueWeights && <WeightsPanel weights={answer.valueWeights} level={answer.level} />}
    </Stack>
  )
}
