import { type CaseTemplate, casePlaceholders } from '@esteem/contract'
import { Button, Group, Modal, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../../ui/api.ts'
import { tellError } from '../../../ui/toast.tsx'
import { type EditedTemplate, useRemoveTemplate, useSaveTemplate } from './change-template.ts'
import classes from './settings.module.css'

const fresh: EditedTemplate = { templateId: null, name: '', language: 'en', subject: '', body: '' }

/** A template, new or changed, and how it reads when it is filled in. */
export function TemplateDialog({ template, onClose }: { template: CaseTemplate | null; onClose: () => void }) {
  const [edited, setEdited] = useState<EditedTemplate>(template ?? fresh)
  const save = useSaveTemplate()
  const remove = useRemoveTemplate()
  const preview = useMutation({
    mutationFn: () => api.previewCaseTemplate({ body: { subject: edited.subject, body: edited.body } }),
    onError: tellError,
  })
  const change = (next: Partial<EditedTemplate>) => {
    preview.reset()
    setEdited({ ...edited, ...next })
  }
  return (
    <Modal opened onClose={onClose} title={template ? 'Edit the template' : 'New template'} size="lg">
      <form
        onSubmit={(event) => {
          event.preventDefault()
          save.mutate(edited, { onSuccess: onClose })
        }}
      >
        <Stack gap="sm">
          <Group align="flex-start" gap="sm" wrap="nowrap">
            <TextInput
              flex={1}
              label="Name"
              required
              value={edited.name}
              onChange={(event) => change({ name: event.currentTarget.value })}
            />
            <TextInput
              w="6rem"
              label="Language"
              required
              value={edited.language}
              onChange={(event) => change({ language: event.currentTarget.value.trim() })}
            />
          </Group>
          <TextInput
            label="Subject"
            required
            value={edited.subject}
            onChange={(event) => change({ subject: event.currentTarget.value })}
          />
          <Textarea
            label="Text"
            required
            autosize
            minRows={8}
            maxRows={16}
            value={edited.body}
            onChange={(event) => change({ body: event.currentTarget.value })}
          />
          <Text size="sm" c="dimmed">
            Filled in for each case:{' '}
            {Object.keys(casePlaceholders)
              .map((name) => `{{ ${name} }}`)
              .join(', ')}
          </Text>
          {preview.data && (
            <section className={classes.preview} aria-label="Preview">
              <strong>{preview.data.subject}</strong>
              {preview.data.body}
            </section>
          )}
          <Group justify="space-between" mt="xs">
            {template ? (
              <Button
                variant="subtle"
                color="red"
                loading={remove.isPending}
                onClick={() => remove.mutate(template.templateId, { onSuccess: onClose })}
              >
                Remove
              </Button>
            ) : (
              <span />
            )}
            <Group gap="xs">
              <Button variant="default" loading={preview.isPending} onClick={() => preview.mutate()}>
                Preview
              </Button>
              <Button type="submit" loading={save.isPending}>
                Save
              </Button>
            </Group>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
