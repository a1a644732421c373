import { Button, Center, Skeleton, Text } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Page } from '../../ui/layout/page.tsx'
import { ErrorState } from '../../ui/state/error-state.tsx'
import { importsQuery } from './imports-query.ts'
import { ImportList } from './report/import-list.tsx'
import { Upload } from './upload/upload.tsx'

/** Bring in files, and what came of those that were brought in before. */
export function ImportsPage() {
  const imports = useInfiniteQuery(importsQuery)
  const items = imports.data?.pages.flatMap((page) => page.items)
  return (
    <Page
      title="Imports"
      about="Files of orders, order lines, customers or events, from your shop or a spreadsheet. You see how they are understood before anything is written."
    >
      <Upload />
      {items ? (
        items.length === 0 ? (
          <Text c="dimmed" ta="center" mt="xl">
            Nothing has been imported yet.
          </Text>
        ) : (
          <>
            <ImportList imports={items} />
            {imports.hasNextPage && (
              <Center mt="md">
                <Button variant="default" loading={imports.isFetchingNextPage} onClick={() => imports.fetchNextPage()}>
                  Show more
                </Button>
              </Center>
            )}
          </>
        )
      ) : imports.error ? (
        <ErrorState error={imports.error} retry={imports.refetch} />
      ) : (
        <Skeleton height={180} radius="lg" mt="lg" />
      )}
    </Page>
  )
}
