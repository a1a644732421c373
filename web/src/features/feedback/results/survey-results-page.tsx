import { getRouteApi } from '@tanstack/react-router'
import { Page } from '../../../ui/layout/page.tsx'
import { useSurveyNames } from '../../../ui/survey-names.ts'
import { SurveyResults } from './survey-results.tsx'

const route = getRouteApi('/shell/surveys/$surveyId/results')

export function SurveyResultsPage() {
  const { surveyId } = route.useParams()
  const name = useSurveyNames()(surveyId)
  return (
    <Page title={`Results of ${name}`} heading={name} about="What was answered, question by question.">
      <SurveyResults surveyId={surveyId} />
    </Page>
  )
}
