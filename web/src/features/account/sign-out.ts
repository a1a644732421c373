import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { tellError } from '../../ui/toast.tsx'
import { requestSignOut } from './session-request.ts'

export function useSignOut() {
  const queryClient = useQueryClient()
  const router = useRouter()
  return useMutation({
    mutationFn: requestSignOut,
    onSuccess: async () => {
      // Leave first: the shell must not ask again for what it may no longer see.
      queryClient.removeQueries({ queryKey: ['status'] })
      await router.navigate({ to: '/sign-in' })
      queryClient.clear()
    },
    onError: tellError,
  })
}
