import type { Survey } from '@esteem/contract'
import { Anchor, SimpleGrid, Stack, Text } from '@mantine/core'
import { Panel } from '../../../ui/layout/panel.tsx'
import { Snippet } from '../../../ui/snippet.tsx'
import type { Editing } from '../editing/use-editing.ts'
import { PersonalLink } from './personal-link.tsx'
import { SettingsPanel } from './settings-panel.tsx'

const beginning = '<script async src='

/** How customers get to the survey. */
export function ShareView({ survey, editing }: { survey: Survey; editing: Editing }) {
  const { publicUrl, surveyId, version, state } = survey
  if (version === null)
    return <Text c="dimmed">Publish the survey first: a draft can be seen by you and your colleagues only.</Text>
  const origin = new URL(publicUrl).origin
  return (
    <Stack>
      {state !== 'published' && <Text c="dimmed">The survey is closed: whoever opens one of these is told so.</Text>}
      <SimpleGrid cols={{ base: 1, md: 2 }}>
        <Panel
          title="Public link"
          aside={
            <Anchor href={publicUrl} target="_blank" rel="noreferrer" size="sm">
              Open it
            </Anchor>
          }
        >
          <Text size="sm" c="dimmed" mb="sm">
            Anybody who has it can answer, without saying who they are. Add <code>?lang=de</code> for a language, or{' '}
            <code>?order_id=1001</code> to say what it is about.
          </Text>
          <Snippet code={publicUrl} label="public link" wrap />
        </Panel>
        <PersonalLink surveyId={surveyId} />
        <Panel title="In a page of yours">
          <Text size="sm" c="dimmed" mb="sm">
            Where this stands, the survey is shown. The key is that of a source: whoever is known to it is known here.
          </Text>
          <Snippet
            label="lines for the page"
            code={`<div data-esteem-survey="${surveyId}"></div>\n${beginning}"${origin}/sdk/esteem.js" data-write-key="YOUR_KEY"></script>`}
            wrap
          />
        </Panel>
        <SettingsPanel survey={survey} editing={editing} />
      </SimpleGrid>
    </Stack>
  )
}
