import { getRouteApi } from '@tanstack/react-router'
import { Page } from '../../../ui/layout/page.tsx'
import { SurveyResults } from './survey-results.tsx'

const route = getRouteApi('/shell/surveys/$surveyId/results')

export function SurveyResultsPage() {
  const { surveyId } = route.useParams()
  return (
    <Page title={`Results of ${surveyId}`} heading={surveyId} about="What was answered, question by question.">
      <SurveyResults surveyId={surveyId} />
    </Page>
  )
}
