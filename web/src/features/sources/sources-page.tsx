import { Button, Group, Skeleton } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconBroadcast, IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Page } from '../../ui/layout/page.tsx'
import { EmptyState } from '../../ui/state/empty-state.tsx'
import { ErrorState } from '../../ui/state/error-state.tsx'
import { CreateSource } from './create-source-dialog.tsx'
import { SourceList } from './source-list.tsx'
import { sourcesQuery } from './sources-query.ts'

/** Where events come from. */
export function SourcesPage() {
  const sources = useQuery(sourcesQuery)
  const [creating, create] = useDisclosure(false)
  const add = (
    <Button leftSection={<IconPlus size={16} />} onClick={create.open}>
      New source
    </Button>
  )
  return (
    <Page
      title="Sources"
      about="Each site, server or app that sends events has its own key, and can be switched off on its own."
      actions={
        <Group gap="xs">
          <Button variant="default" renderRoot={(props) => <Link to="/rejections" {...props} />}>
            Not counted
          </Button>
          {sources.data?.items.length !== 0 && add}
        </Group>
      }
    >
      {sources.data ? (
        sources.data.items.length === 0 ? (
          <EmptyState icon={<IconBroadcast size={22} stroke={1.5} />} title="Nothing is connected yet" actions={add}>
            Create a source, paste its few lines into your website or server, and watch the first events arrive.
          </EmptyState>
        ) : (
          <SourceList sources={sources.data.items} />
        )
      ) : sources.error ? (
        <ErrorState error={sources.error} retry={sources.refetch} />
      ) : (
        <Skeleton height={240} radius="lg" />
      )}
      <CreateSource opened={creating} onClose={create.close} />
    </Page>
  )
}
