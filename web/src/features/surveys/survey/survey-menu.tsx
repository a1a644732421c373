import type { Survey } from '@esteem/contract'
import { ActionIcon, Menu } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import { useState } from 'react'
import { Confirm } from '../../../ui/confirm.tsx'
import type { Editing } from '../editing/use-editing.ts'
import { RenameSurvey } from './rename-survey.tsx'
import { type Step, stepsFor } from './steps.ts'
import { useStep } from './use-step.ts'

/** What can be done with a survey as a whole. */
export function SurveyMenu({ survey, editing }: { survey: Survey; editing: Editing }) {
  const [asking, setAsking] = useState<Step | null>(null)
  const [renaming, setRenaming] = useState(false)
  const take = useStep(survey, editing)
  const close = () => setAsking(null)
  return (
    <>
      <Menu position="bottom-end" shadow="md">
        <Menu.Target>
          <ActionIcon aria-label="More" variant="default" size="lg" style={{ flex: '0 0 auto' }}>
            <IconDots size={18} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => setRenaming(true)}>Rename</Menu.Item>
          {stepsFor(survey).map((step) => (
            <Menu.Item
              key={step.id}
              color={step.danger ? 'red' : undefined}
              onClick={() => (step.question ? setAsking(step) : take.mutate(step.id))}
            >
              {step.label}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <Confirm
        opened={asking !== null}
        onClose={close}
        title={asking?.question ?? ''}
        action={asking?.label ?? ''}
        danger={asking?.danger}
        pending={take.isPending}
        onConfirm={() => asking && take.mutate(asking.id, { onSettled: close })}
      >
        {asking?.about}
      </Confirm>
      <RenameSurvey opened={renaming} editing={editing} onClose={() => setRenaming(false)} />
    </>
  )
}
