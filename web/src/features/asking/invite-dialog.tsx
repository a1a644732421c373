import { Alert, Button, Group, Modal, Select, Stack, Text, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { ErrorState } from '../../ui/state/error-state.tsx'
import { explainFormError } from '../../ui/state/explain-error.ts'
import { tell } from '../../ui/toast.tsx'
import { askableSurveysQuery, useInvite } from './asking-query.ts'

interface Props {
  /** Where it is known already what is asked, or who. */
  surveyId?: string
  customerId?: number
  onClose: () => void
}

/** Invites one person to a survey by hand. */
export function InviteDialog({ surveyId, customerId, onClose }: Props) {
  const surveys = useQuery({ ...askableSurveysQuery, enabled: surveyId === undefined })
  const [chosen, setChosen] = useState<string | null>(null)
  const [who, setWho] = useState('')
  const invite = useInvite()
  const navigate = useNavigate()
  const asked = surveyId ?? chosen
  const person = customerId ? { customerId } : who.includes('@') ? { email: who.trim() } : { userId: who.trim() }
  const none = surveys.data?.items.length === 0
  const problem = invite.error ? explainFormError(invite.error) : invite.data?.problem

  function ask(survey: string) {
    invite.mutate(
      { surveyId: survey, person },
      {
        onSuccess: (invited) => {
          if (invited.problem) return
          const see = () => void navigate({ to: '/surveys/$surveyId/asking', params: { surveyId: survey } })
          tell('They are asked as soon as the contact policy allows', surveyId ? undefined : { label: 'See', run: see })
          onClose()
        },
      },
    )
  }

  return (
    <Modal opened onClose={onClose} title={customerId ? 'Ask this customer' : 'Ask somebody'}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (asked) ask(asked)
        }}
      >
        <Stack gap="sm">
          {surveyId === undefined &&
            (surveys.error ? (
              <ErrorState error={surveys.error} retry={surveys.refetch} />
            ) : none ? (
              <Alert title="No survey is published yet">Make one under Surveys and publish it first.</Alert>
            ) : (
              <Select
                data-autofocus
                label="Survey"
                placeholder="Choose one"
                searchable
                disabled={!surveys.data}
                data={surveys.data?.items.map(({ surveyId: value, name }) => ({ value, label: name })) ?? []}
                value={chosen}
                onChange={setChosen}
              />
            ))}
          {customerId === undefined && (
            <TextInput
              data-autofocus
              label="E-mail or customer number"
              maxLength={320}
              value={who}
              onChange={(event) => {
                setWho(event.currentTarget.value)
                invite.reset()
              }}
            />
          )}
          <Text size="sm" c="dimmed">
            By e-mail, if the contact policy allows it: not who objected, not too often, not at night.
          </Text>
          {problem && (
            <Text c="var(--mantine-color-error)" role="alert">
              {problem}
            </Text>
          )}
          <Group justify="flex-end" mt="xs">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button
              type="submit"
              loading={invite.isPending}
              disabled={!asked || (customerId === undefined && who.trim() === '')}
            >
              Ask
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
