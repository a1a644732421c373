import type { CaseSettings, caseSettingsAnswer } from '@esteem/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { z } from 'zod'
import { api } from '../../../ui/api.ts'
import { tell, tellError } from '../../../ui/toast.tsx'
import { caseSettingsQuery } from '../cases-query.ts'

export type Stored = z.infer<typeof caseSettingsAnswer>

/** Some of the settings while they are being changed; saving leaves the others as they are stored by then. */
export function useSettingsForm<Name extends keyof CaseSettings>(stored: Stored, names: readonly Name[]) {
  const queryClient = useQueryClient()
  const [changed, setChanged] = useState<Partial<Pick<CaseSettings, Name>>>({})
  const values = { ...stored.settings, ...changed }
  const save = useMutation({
    mutationFn: () => api.putCaseSettings({ body: { ...stored.settings, ...changed } }),
    onSuccess: (next) => {
      queryClient.setQueryData(caseSettingsQuery.queryKey, next)
      setChanged({})
      tell('Saved')
    },
    onError: tellError,
  })
  const dirty = names.some((name) => JSON.stringify(values[name]) !== JSON.stringify(stored.settings[name]))
  return {
    values,
    dirty,
    save,
    set: <Key extends Name>(name: Key, value: CaseSettings[Key]) =>
      setChanged((before) => ({ ...before, [name]: value })),
  }
}
