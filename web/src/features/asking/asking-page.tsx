import { getRouteApi } from '@tanstack/react-router'
import { Page } from '../../ui/layout/page.tsx'
import { AskingPanel } from './asking-panel.tsx'

const route = getRouteApi('/shell/surveys/$surveyId/asking')

export function AskingPage() {
  const { surveyId } = route.useParams()
  return (
    <Page title="Asking" about={`Whom the survey ${surveyId} asks by itself, and what became of it`}>
      <AskingPanel surveyId={surveyId} />
    </Page>
  )
}
