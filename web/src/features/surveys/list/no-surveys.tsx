import { Button, Text } from '@mantine/core'
import { IconMessageQuestion } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { EmptyState } from '../../../ui/state/empty-state.tsx'

export function NoSurveys({ filtered }: { filtered: boolean }) {
  if (filtered)
    return (
      <Text c="dimmed" ta="center" mt="xl">
        No survey is in this state.
      </Text>
    )
  return (
    <EmptyState
      icon={<IconMessageQuestion size={22} stroke={1.5} />}
      title="Nothing has been asked yet"
      actions={<Button renderRoot={(props) => <Link to="/surveys/new" {...props} />}>Choose a template</Button>}
    >
      Begin with a template: a few questions that are known to work, in six languages. You can change every word before
      anybody sees it.
    </EmptyState>
  )
}
