import { queryOptions } from '@tanstack/react-query'
import { api } from '../../../ui/api.ts'
import { isUnderWay } from './import-words.ts'

/** How far an import is; asked for every second until it ends. */
export const importQuery = (importId: number) =>
  queryOptions({
    queryKey: ['imports', 'one', importId],
    queryFn: ({ signal }) => api.getImport({ params: { importId }, signal }),
    refetchInterval: (query) => (query.state.data && isUnderWay(query.state.data.state) ? 1_000 : false),
  })
