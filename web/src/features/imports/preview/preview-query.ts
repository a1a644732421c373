import type { FileChoice } from '@esteem/contract'
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { api } from '../../../ui/api.ts'

/** How the files would be understood with these choices. */
export const previewQuery = (files: FileChoice[]) =>
  queryOptions({
    queryKey: ['imports', 'preview', files],
    queryFn: ({ signal }) => api.previewImport({ body: { files }, signal }),
    enabled: files.length > 0,
    staleTime: Number.POSITIVE_INFINITY,
    placeholderData: keepPreviousData,
  })
