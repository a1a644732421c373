import type { FileChoice } from '@esteem/contract'
import { Skeleton, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { Page } from '../../../ui/layout/page.tsx'
import { ErrorState } from '../../../ui/state/error-state.tsx'
import type { Choices } from './choices.ts'
import { FilePanel } from './file-panel.tsx'
import { previewQuery } from './preview-query.ts'
import { StartBar } from './start-bar.tsx'

const route = getRouteApi('/shell/imports/new')

/** How uploaded files are understood, to be corrected before anything is written. */
export function NewImportPage() {
  const { files } = route.useSearch()
  const [choices, setChoices] = useState<Choices>({})
  const all: FileChoice[] = files.map((fileId) => choices[fileId] ?? { fileId })
  const preview = useQuery(previewQuery(all))
  return (
    <Page
      width="wide"
      title="Check the import"
      about="This is how your files are understood. Change what is wrong; nothing has been written yet."
    >
      {preview.data ? (
        <Stack aria-busy={preview.isPlaceholderData}>
          {preview.data.files.map((file) => (
            <FilePanel
              key={file.fileId}
              file={file}
              choice={choices[file.fileId] ?? { fileId: file.fileId }}
              onChange={(choice) => setChoices({ ...choices, [file.fileId]: choice })}
            />
          ))}
          <StartBar files={preview.data.files} choices={all} error={preview.error} refreshing={preview.isFetching} />
        </Stack>
      ) : preview.error ? (
        <ErrorState error={preview.error} retry={preview.refetch} />
      ) : (
        <Skeleton height={420} radius="lg" />
      )}
    </Page>
  )
}
