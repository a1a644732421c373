import { AskingPanel } from '../features/asking/asking-panel.tsx'
import { SurveyResults } from '../features/feedback/results/survey-results.tsx'
import { SurveyPage as Survey, type SurveyTab } from '../features/surveys/survey/survey-page.tsx'

/** What other features add to the page of a survey. */
const tabs: SurveyTab[] = [
  { view: 'asking', label: 'Asking', show: (surveyId) => <AskingPanel surveyId={surveyId} /> },
  { view: 'results', label: 'Results', show: (surveyId) => <SurveyResults surveyId={surveyId} /> },
]

export function SurveyPage() {
  return <Survey tabs={tabs} />
}
