import type { CaseDetail } from '@esteem/contract'
import { Button, Checkbox, Group, Select, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { IconCopy, IconSend } from '@tabler/icons-react'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../../ui/api.ts'
import { Panel } from '../../../ui/layout/panel.tsx'
import { tell, tellError } from '../../../ui/toast.tsx'
import { caseTemplatesQuery } from '../cases-query.ts'
import { useCaseChange } from '../change-case.ts'
import { sortTemplates } from './sort-templates.ts'

type Answer = Parameters<typeof api.answerCase>[0]['body']

/** Answers the customer: from a template, by mail or with what one has copied. */
export function AnswerPanel({ found }: { found: CaseDetail }) {
  const { caseId, canMail, customer } = found
  const [subject, setSubject] = useState('')
  const [text, setText] = useState('')
  const [wait, setWait] = useState(true)
  const templates = useQuery(caseTemplatesQuery)
  const items = sortTemplates(templates.data?.items ?? [], found.language)
  const fill = useMutation({
    mutationFn: (template: { subject: string; body: string }) =>
      api.previewCaseTemplate({ body: { subject: template.subject, body: template.body, caseId } }),
    onSuccess: (filled) => {
      setSubject(filled.subject)
      setText(filled.body)
    },
    onError: tellError,
  })
  const answer = useCaseChange((body: Answer) => api.answerCase({ params: { caseId }, body }))
  const send = (by: Answer['by']) =>
    answer.mutate(
      { by, subject, text, wait },
      {
        onSuccess: () => {
          setSubject('')
          setText('')
          tell(by === 'email' ? 'Sent' : 'Written down')
        },
      },
    )
  const copy = async () => {
    await navigator.clipboard.writeText(text)
    tell('Copied. When it is sent, write it down here.')
  }
  return (
    <Panel title="Answer">
      <Stack gap="sm">
        <Select
          label="Start from a template"
          placeholder="None"
          data={items.map(({ templateId, name, language }) => ({
            value: String(templateId),
            label: `${name} (${language})`,
          }))}
          value={null}
          onChange={(id) => {
            const template = items.find(({ templateId }) => String(templateId) === id)
            if (template) fill.mutate(template)
          }}
          disabled={fill.isPending || items.length === 0}
        />
        {canMail && (
          <TextInput label="Subject" value={subject} onChange={(event) => setSubject(event.currentTarget.value)} />
        )}
        <Textarea
          label="Answer"
          autosize
          minRows={6}
          maxRows={20}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Checkbox
          label="Then it is their turn: the case waits for their reply"
          checked={wait}
          onChange={(event) => setWait(event.currentTarget.checked)}
        />
        {!canMail && (
          <Text size="sm" c="dimmed">
            {customer?.email
              ? 'No mail server is set, so Esteem cannot send. Copy the text, send it yourself, and write it down here.'
              : 'No e-mail address of this customer is known. Answer by another way, and write it down here.'}
          </Text>
        )}
        <Group gap="xs">
          {canMail && (
            <Button
              leftSection={<IconSend size={16} />}
              disabled={text.trim() === ''}
              loading={answer.isPending && answer.variables.by === 'email'}
              onClick={() => send('email')}
            >
              Send to {customer?.email}
            </Button>
          )}
          <Button
            variant="default"
            leftSection={<IconCopy size={16} />}
            disabled={text.trim() === ''}
            onClick={() => void copy()}
          >
            Copy
          </Button>
          <Button
            variant="default"
            disabled={text.trim() === ''}
            loading={answer.isPending && answer.variables.by === 'elsewhere'}
            onClick={() => send('elsewhere')}
          >
            Answered elsewhere
          </Button>
        </Group>
      </Stack>
    </Panel>
  )
}
