import { ApiError } from '@esteem/contract'
import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'

/** One client for all queries. `onSignedOut` is called when the server no longer knows who is asking. */
export function createQueryClient(onSignedOut: () => void): QueryClient {
  const onError = (error: unknown) => {
    if (error instanceof ApiError && error.problem.code === 'not-signed-in') onSignedOut()
  }
  return new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        // What the server has decided stays decided; only silence and trouble are worth a second try.
        retry: (failures, error) => failures < 2 && !(error instanceof ApiError && error.problem.status < 500),
      },
    },
  })
}
