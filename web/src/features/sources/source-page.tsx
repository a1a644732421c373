import { Skeleton, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, notFound } from '@tanstack/react-router'
import { Page } from '../../ui/layout/page.tsx'
import { Moment } from '../../ui/moment.tsx'
import { ErrorState } from '../../ui/state/error-state.tsx'
import { ConnectPanel } from './connect/connect-panel.tsx'
import { KeyPanel } from './key-panel.tsx'
import { LivePanel } from './live/live-panel.tsx'
import { SourceActions } from './source-actions.tsx'
import { sourceKindWords } from './source-words.ts'
import { sourcesQuery } from './sources-query.ts'

const route = getRouteApi('/shell/sources/$sourceId')

/** How to connect a source, and what arrives from it right now. */
export function SourcePage() {
  const { sourceId } = route.useParams()
  const sources = useQuery(sourcesQuery)
  if (sources.error && !sources.data)
    return (
      <Page title="Source">
        <ErrorState error={sources.error} retry={sources.refetch} />
      </Page>
    )
  if (!sources.data)
    return (
      <Page title="Source" heading={<Skeleton height={28} width={180} />}>
        <Skeleton height={420} radius="lg" />
      </Page>
    )
  const source = sources.data.items.find((item) => item.sourceId === sourceId)
  if (!source) throw notFound()
  return (
    <Page
      title={source.name}
      about={
        <>
          {sourceKindWords[source.kind]}, created <Moment at={source.createdAt} />
          {!source.enabled && ', switched off: what it sends is refused'}
        </>
      }
      actions={<SourceActions source={source} />}
    >
      <Stack>
        {source.kind !== 'import' && <ConnectPanel source={source} />}
        <LivePanel source={source} />
        {source.kind !== 'import' && <KeyPanel source={source} />}
      </Stack>
    </Page>
  )
}
