import type { SurveyTemplate } from '@esteem/contract/survey-templates'
import { Button, Group, Modal, Text } from '@mantine/core'
import { Preview } from '../preview/preview.tsx'

interface ShowTemplateProps {
  template: SurveyTemplate | null
  pending: boolean
  onUse: (template: SurveyTemplate) => void
  onClose: () => void
}

/** A template as a customer sees it, with where the way of asking comes from. */
export function ShowTemplate({ template, pending, onUse, onClose }: ShowTemplateProps) {
  return (
    <Modal opened={template !== null} onClose={onClose} title={template?.name} size="lg">
      {template && (
        <>
          <Preview json={template.json} name={template.name} />
          <Text size="sm" c="dimmed" mt="md">
            After {template.source}. In our own words.
          </Text>
          <Group justify="flex-end" mt="lg">
            <Button variant="default" onClick={onClose}>
              Close
            </Button>
            <Button loading={pending} onClick={() => onUse(template)}>
              Use this
            </Button>
          </Group>
        </>
      )}
    </Modal>
  )
}
