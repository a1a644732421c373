import type { CaseDetail } from '@esteem/contract'
import { Button } from '@mantine/core'
import { api } from '../../../ui/api.ts'
import { useCaseChange } from '../change-case.ts'

export function ReopenButton({ found: { caseId } }: { found: CaseDetail }) {
  const reopen = useCaseChange(() => api.reopenCase({ params: { caseId }, body: {} }), `Case ${caseId} is open again`)
  return (
    <Button variant="default" loading={reopen.isPending} onClick={() => reopen.mutate(undefined)}>
      Reopen
    </Button>
  )
}
