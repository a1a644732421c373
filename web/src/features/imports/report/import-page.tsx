import { Skeleton, Stack } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useEffect } from 'react'
import { Page } from '../../../ui/layout/page.tsx'
import { Moment } from '../../../ui/moment.tsx'
import { ErrorState } from '../../../ui/state/error-state.tsx'
import { ImportOutcome } from './import-outcome.tsx'
import { importQuery } from './import-query.ts'
import { ImportUnderWay } from './import-under-way.tsx'
import { importName, isUnderWay } from './import-words.ts'

const route = getRouteApi('/shell/imports/$importId')

/** An import while it runs, and what came of it. */
export function ImportPage() {
  const { importId } = route.useParams()
  const report = useQuery(importQuery(importId))
  const queryClient = useQueryClient()
  const ended = report.data !== undefined && !isUnderWay(report.data.state)
  useEffect(() => {
    // What was imported changes every figure and list.
    if (ended)
      for (const name of ['home', 'customers', 'traits', 'sources', 'matches'])
        queryClient.invalidateQueries({ queryKey: [name] })
  }, [ended, queryClient])
  if (!report.data)
    return (
      <Page title="Import" width="reading">
        {report.error ? (
          <ErrorState error={report.error} retry={report.refetch} />
        ) : (
          <Skeleton height={280} radius="lg" />
        )}
      </Page>
    )
  return (
    <Page
      width="reading"
      title={importName(report.data)}
      about={
        <>
          started <Moment at={report.data.startedAt ?? report.data.createdAt} style="day-time" />
        </>
      }
    >
      <Stack>
        {isUnderWay(report.data.state) ? (
          <ImportUnderWay report={report.data} />
        ) : (
          <ImportOutcome report={report.data} />
        )}
      </Stack>
    </Page>
  )
}
