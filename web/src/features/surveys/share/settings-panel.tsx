import type { Survey } from '@esteem/contract'
import { Button, Checkbox, NumberInput, Stack, Textarea, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../../ui/api.ts'
import { Panel } from '../../../ui/layout/panel.tsx'
import { fieldErrors } from '../../../ui/state/explain-error.ts'
import { tell, tellError } from '../../../ui/toast.tsx'
import type { Editing } from '../editing/use-editing.ts'

/** Who may answer, how many, and what happens afterwards; holds at once, for the version that is asked too. */
export function SettingsPanel({ survey, editing }: { survey: Survey; editing: Editing }) {
  const [anonymousAllowed, setAnonymousAllowed] = useState(survey.settings.anonymousAllowed)
  const [quota, setQuota] = useState<number | null>(survey.settings.quota)
  const [thanks, setThanks] = useState(survey.settings.thanks)
  const [redirectUrl, setRedirectUrl] = useState(survey.settings.redirectUrl ?? '')
  const save = useMutation({
    mutationFn: async () => {
      if (!(await editing.saving.flush()))
        throw new Error('The questions could not be saved yet. Try again in a moment.')
      const settings = { anonymousAllowed, quota, thanks, redirectUrl: redirectUrl.trim() || null }
      const body = { revision: editing.saving.revision(), settings }
      return await api.changeSurvey({ params: { surveyId: survey.surveyId }, body })
    },
    onSuccess: (next) => {
      editing.saving.accept(next, { json: editing.json, name: editing.name })
      tell('Saved')
    },
    onError: tellError,
  })
  const errors = fieldErrors(save.error)
  return (
    <Panel title="Who may answer, and then">
      <form
        onSubmit={(event) => {
          event.preventDefault()
          save.mutate()
        }}
      >
        <Stack gap="sm">
          <Checkbox
            label="Anybody who has the public link may answer"
            checked={anonymousAllowed}
            onChange={(event) => setAnonymousAllowed(event.currentTarget.checked)}
          />
          <NumberInput
            label="Close the public link after so many answers"
            placeholder="Never"
            min={1}
            allowDecimal={false}
            value={quota ?? ''}
            onChange={(value) => setQuota(typeof value === 'number' ? value : null)}
          />
          <Textarea
            label="Thanks"
            description="Said at the end. Empty: Esteem says thanks in the language of the customer."
            autosize
            minRows={1}
            maxLength={2000}
            value={thanks}
            onChange={(event) => setThanks(event.currentTarget.value)}
          />
          <TextInput
            label="Then go on to"
            placeholder="https://…"
            value={redirectUrl}
            error={errors['settings.redirectUrl']}
            onChange={(event) => setRedirectUrl(event.currentTarget.value)}
          />
          <div>
            <Button type="submit" variant="default" loading={save.isPending}>
              Save
            </Button>
          </div>
        </Stack>
      </form>
    </Panel>
  )
}
