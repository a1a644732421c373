import { invitationReasons } from '@esteem/contract'
import { Button, Text, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../../ui/api.ts'
import { Panel } from '../../../ui/layout/panel.tsx'
import { Moment } from '../../../ui/moment.tsx'
import { Snippet } from '../../../ui/snippet.tsx'
import { explainFormError } from '../../../ui/state/explain-error.ts'
import classes from './share.module.css'

/** A signed link for one person; their answer is tied to them, and can be given once. */
export function PersonalLink({ surveyId }: { surveyId: string }) {
  const [who, setWho] = useState('')
  const make = useMutation({
    mutationFn: (value: string) => {
      const person = value.includes('@') ? { email: value } : { userId: value }
      return api.invite({ params: { surveyId }, body: { people: [person], channel: 'api' } })
    },
  })
  const link = make.data?.items[0]
  const problem = link && (link.problem ?? (link.reason && invitationReasons[link.reason]))
  return (
    <Panel title="Personal link">
      <Text size="sm" c="dimmed" mb="sm">
        For one person: the answer is theirs, and can be given once. It counts as an invitation.
      </Text>
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault()
          make.mutate(who.trim())
        }}
      >
        <TextInput
          label="E-mail or customer number"
          required
          maxLength={320}
          value={who}
          error={make.error ? explainFormError(make.error) : problem}
          onChange={(event) => {
            setWho(event.currentTarget.value)
            make.reset()
          }}
        />
        <Button type="submit" variant="default" loading={make.isPending} disabled={who.trim() === ''}>
          Make a link
        </Button>
      </form>
      {link?.url && (
        <>
          <Snippet code={link.url} label="personal link" wrap />
          {link.expiresAt && (
            <Text size="sm" c="dimmed" mt="xs">
              Works until <Moment at={link.expiresAt} />.
            </Text>
          )}
        </>
      )}
    </Panel>
  )
}
