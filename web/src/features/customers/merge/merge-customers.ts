import { useMutation } from '@tanstack/react-query'
import { api } from '../../../ui/api.ts'
import { tell, tellError } from '../../../ui/toast.tsx'
import { useSettleCustomers, useUndoLink } from '../identifiers/undo-link.ts'

export function useMergeCustomers() {
  const settle = useSettleCustomers()
  const undo = useUndoLink()
  return useMutation({
    mutationFn: (input: { customerId: number; otherCustomerId: number }) =>
      api.mergeCustomers({
        params: { customerId: input.customerId },
        body: { otherCustomerId: input.otherCustomerId },
      }),
    onSuccess: async ({ customerId, linkId }) => {
      await settle([customerId])
      tell('Joined: they are one customer now', { label: 'Undo', run: () => undo.mutate(linkId) })
    },
    onError: tellError,
  })
}
