import { Button, Center } from '@mantine/core'
import { useEffect } from 'react'

export interface EndlessList {
  hasNextPage: boolean
  isFetching: boolean
  isFetchNextPageError: boolean
  fetchNextPage: () => void
}

/** Fetches what comes next when the end is near; after a failure it waits for a person, else it would ask for ever. */
export function useEndless(list: EndlessList, nearEnd: boolean): void {
  const { hasNextPage, isFetching, isFetchNextPageError, fetchNextPage } = list
  useEffect(() => {
    if (nearEnd && hasNextPage && !isFetching && !isFetchNextPageError) fetchNextPage()
  }, [nearEnd, hasNextPage, isFetching, isFetchNextPageError, fetchNextPage])
}

export function MoreFailed({ list }: { list: EndlessList }) {
  if (!list.isFetchNextPageError) return null
  return (
    <Center p="md" role="alert">
      <Button variant="default" onClick={() => list.fetchNextPage()}>
        The rest could not be loaded. Try again
      </Button>
    </Center>
  )
}
