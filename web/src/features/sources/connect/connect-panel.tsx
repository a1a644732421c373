import type { Source } from '@esteem/contract'
import { Stack, Tabs, Text } from '@mantine/core'
import { Panel } from '../../../ui/layout/panel.tsx'
import { Snippet } from '../../../ui/snippet.tsx'
import classes from './connect.module.css'
import { writeRecipes } from './snippets.ts'

/** The few lines that connect a site, a server or a terminal. */
export function ConnectPanel({ source }: { source: Source }) {
  const recipes = writeRecipes(source, window.location.origin)
  return (
    <Panel title="Connect">
      <Tabs defaultValue={recipes[0]?.id} keepMounted={false}>
        <Tabs.List mb="md" className={classes.tabs}>
          {recipes.map((recipe) => (
            <Tabs.Tab key={recipe.id} value={recipe.id}>
              {recipe.label}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {recipes.map((recipe) => (
          <Tabs.Panel key={recipe.id} value={recipe.id}>
            <Stack gap="xs">
              {recipe.install && <Snippet code={recipe.install} label="install command" />}
              <Snippet code={recipe.code} label={`${recipe.label} snippet`} maxHeight="26rem" />
              <Text c="dimmed" size="sm">
                Event and property names are those of the Segment spec, so an existing integration works when its
                address and key are changed.
              </Text>
            </Stack>
          </Tabs.Panel>
        ))}
      </Tabs>
    </Panel>
  )
}
