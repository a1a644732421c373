import { SurveyPage as Survey, type SurveyTab } from '../features/surveys/survey/survey-page.tsx'

/** What other features add to the page of a survey. */
const tabs: SurveyTab[] = []

export function SurveyPage() {
  return <Survey tabs={tabs} />
}
