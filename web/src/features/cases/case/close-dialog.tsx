import { type CaseDetail, type CaseOutcome, caseOutcomes } from '@esteem/contract'
import { Button, Checkbox, Group, Modal, Select, Stack, Textarea } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../../ui/api.ts'
import { followUpQuery } from '../cases-query.ts'
import { useCaseChange } from '../change-case.ts'

type Closing = Parameters<typeof api.closeCase>[0]['body']

/** Closes a case with what was done. */
export function CloseDialog({ found, opened, onClose }: { found: CaseDetail; opened: boolean; onClose: () => void }) {
  const followUp = useQuery(followUpQuery)
  const [outcome, setOutcome] = useState<CaseOutcome | null>(null)
  const [words, setWords] = useState('')
  const [asks, setAsks] = useState(true)
  const { caseId, helpAsked, customer } = found
  const close = useCaseChange(
    (body: Closing) => api.closeCase({ params: { caseId }, body }),
    `Case ${caseId} is closed`,
  )
  const off = followUp.data?.on === false
  const askable =
    !off && !helpAsked && customer !== null && (outcome === null || caseOutcomes[outcome].resolved !== null)
  return (
    <Modal opened={opened} onClose={onClose} title={`Close case ${caseId}`}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (outcome) close.mutate({ outcome, words, ask: asks && askable }, { onSuccess: onClose })
        }}
      >
        <Stack gap="sm">
          <Select
            label="What was done"
            placeholder="Choose one"
            data={Object.entries(caseOutcomes).map(([value, { name }]) => ({ value, label: name }))}
            value={outcome}
            onChange={(value) => setOutcome(value as CaseOutcome | null)}
            data-autofocus
          />
          <Textarea
            label="In words"
            description="For colleagues, and for whoever opens it again"
            autosize
            minRows={3}
            value={words}
            onChange={(event) => setWords(event.currentTarget.value)}
          />
          <Checkbox
            label="Ask the customer, once, whether it helped"
            description={
              helpAsked
                ? 'They were asked already'
                : off && 'Nobody is asked yet. Switch it on in the settings of cases'
            }
            checked={asks && askable}
            disabled={!askable}
            onChange={(event) => setAsks(event.currentTarget.checked)}
          />
          <Group justify="flex-end" mt="xs">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" disabled={outcome === null} loading={close.isPending}>
              Close the case
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
