import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '../../ui/api.ts'
import { tell, tellError } from '../../ui/toast.tsx'

export type Decision = 'same-person' | 'different-people'

export function useDecideMatch() {
  const queryClient = useQueryClient()
  const refresh = () =>
    Promise.all(['matches', 'customers', 'home'].map((name) => queryClient.invalidateQueries({ queryKey: [name] })))
  const undo = useMutation({
    mutationFn: (linkId: number) => api.undoLink({ params: { linkId } }),
    onSuccess: async () => {
      await refresh()
      tell('Told apart again')
    },
    onError: tellError,
  })
  return useMutation({
    mutationFn: ({ linkId, decision }: { linkId: number; decision: Decision }) =>
      api.decideMatch({ params: { linkId }, body: { decision } }),
    onSuccess: async ({ link }, { decision }) => {
      await refresh()
      if (decision === 'same-person')
        tell('Joined: they are one customer now', { label: 'Undo', run: () => undo.mutate(link.linkId) })
      else tell('Kept apart; you will not be asked again')
    },
    onError: tellError,
  })
}
