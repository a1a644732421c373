import type { Survey } from '@esteem/contract'
import { Tabs } from '@mantine/core'
import { getRouteApi } from '@tanstack/react-router'
import { countOf } from '../../../ui/format/count.ts'
import { Page } from '../../../ui/layout/page.tsx'
import { Conflict } from '../editing/conflict.tsx'
import { SaveState } from '../editing/save-state.tsx'
import { useEditing } from '../editing/use-editing.ts'
import { ExpertView } from '../expert/expert-view.tsx'
import { LanguagesView } from '../languages/languages-view.tsx'
import { PublishButton } from '../publish/publish-button.tsx'
import { QuestionsView } from '../questions/questions-view.tsx'
import { ShareView } from '../share/share-view.tsx'
import { VersionsView } from '../versions/versions-view.tsx'
import { BesidePreview } from './beside-preview.tsx'
import { SurveyMenu } from './survey-menu.tsx'
import type { SurveyTab } from './survey-page.tsx'

const route = getRouteApi('/shell/surveys/$surveyId')

export function SurveyEditor({ survey, tabs }: { survey: Survey; tabs: readonly SurveyTab[] }) {
  const { view = 'questions' } = route.useSearch()
  const navigate = route.useNavigate()
  const editing = useEditing(survey)
  return (
    <Page
      width="wide"
      title={editing.name}
      about={aboutOf(survey)}
      actions={
        <>
          <SaveState editing={editing} />
          <PublishButton survey={survey} editing={editing} />
          <SurveyMenu survey={survey} editing={editing} />
        </>
      }
    >
      <Conflict editing={editing} surveyId={survey.surveyId} />
      <Tabs
        value={view}
        onChange={(next) => navigate({ search: { view: next ?? undefined }, replace: true })}
        keepMounted={false}
      >
        <Tabs.List mb="md">
          <Tabs.Tab value="questions">Questions</Tabs.Tab>
          <Tabs.Tab value="languages">Languages</Tabs.Tab>
          <Tabs.Tab value="share">Share</Tabs.Tab>
          {tabs.map((tab) => (
            <Tabs.Tab key={tab.view} value={tab.view}>
              {tab.label}
            </Tabs.Tab>
          ))}
          <Tabs.Tab value="versions">Versions</Tabs.Tab>
          <Tabs.Tab value="json">JSON</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="questions">
          <BesidePreview survey={survey} editing={editing}>
            <QuestionsView editing={editing} />
          </BesidePreview>
        </Tabs.Panel>
        <Tabs.Panel value="languages">
          <LanguagesView editing={editing} />
        </Tabs.Panel>
        <Tabs.Panel value="share">
          <ShareView survey={survey} editing={editing} />
        </Tabs.Panel>
        {tabs.map((tab) => (
          <Tabs.Panel key={tab.view} value={tab.view}>
            {tab.show(survey.surveyId)}
          </Tabs.Panel>
        ))}
        <Tabs.Panel value="versions">
          <VersionsView survey={survey} editing={editing} />
        </Tabs.Panel>
        <Tabs.Panel value="json">
          <BesidePreview survey={survey} editing={editing}>
            <ExpertView editing={editing} />
          </BesidePreview>
        </Tabs.Panel>
      </Tabs>
    </Page>
  )
}

function aboutOf({ state, version, changed, counts }: Survey): string {
  if (version === null) return 'A draft. Nobody is asked before you publish it.'
  const asked = state === 'published' ? `Version ${version} is asked` : 'Closed, nobody is asked'
  const answers = `${countOf(counts.finished, 'answer')} so far`
  return `${asked}, ${answers}${changed ? '. The draft has changes that are not published.' : '.'}`
}
