import { Skeleton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { Page } from '../../../ui/layout/page.tsx'
import { ErrorState } from '../../../ui/state/error-state.tsx'
import { surveyQuery } from '../surveys-query.ts'
import { SurveyEditor } from './survey-editor.tsx'

const route = getRouteApi('/shell/surveys/$surveyId')

/** A part of the page that another feature owns; the app puts it in. */
export interface SurveyTab {
  view: string
  label: string
  show: (surveyId: string) => ReactNode
}

/** One survey: its questions, languages and versions, how to share it, and what the app adds. */
export function SurveyPage({ tabs = [] }: { tabs?: readonly SurveyTab[] }) {
  const { surveyId } = route.useParams()
  const survey = useQuery(surveyQuery(surveyId))
  if (survey.data) return <SurveyEditor key={surveyId} survey={survey.data} tabs={tabs} />
  if (survey.error)
    return (
      <Page title="Survey">
        <ErrorState error={survey.error} retry={survey.refetch} />
      </Page>
    )
  return (
    <Page width="wide" title="Survey" heading={<Skeleton height={28} width={220} />}>
      <Skeleton height={520} radius="lg" />
    </Page>
  )
}
