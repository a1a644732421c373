import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { api } from '../../../ui/api.ts'
import { tell, tellError } from '../../../ui/toast.tsx'

/** Takes a link back, and offers to take the taking back back. */
export function useUndoLink() {
  const settle = useSettleCustomers()
  const restore = useMutation({
    mutationFn: (linkId: number) => api.restoreLink({ params: { linkId } }),
    onSuccess: async ({ customerIds }) => {
      await settle(customerIds)
      tell('The link is back')
    },
    onError: tellError,
  })
  return useMutation({
    mutationFn: (linkId: number) => api.undoLink({ params: { linkId } }),
    onSuccess: async ({ customerIds }, linkId) => {
      await settle(customerIds)
      const outcome = customerIds.length > 1 ? 'Link taken back: they are two customers now' : 'Link taken back'
      tell(outcome, { label: 'Restore', run: () => restore.mutate(linkId) })
    },
    onError: tellError,
  })
}

/** After people were joined or told apart: every list may differ, and the page shown may be of nobody any more. */
export function useSettleCustomers() {
  const queryClient = useQueryClient()
  const navigate = useNavigate()
  const shown = useParams({ strict: false }).customerId
  return async (customerIds: number[]) => {
    const [first] = customerIds
    if (shown !== undefined && first !== undefined && !customerIds.includes(shown))
      await navigate({ to: '/customers/$customerId', params: { customerId: first }, replace: true })
    await Promise.all(
      ['customers', 'home', 'matches'].map((name) => queryClient.invalidateQueries({ queryKey: [name] })),
    )
  }
}
