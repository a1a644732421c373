import { Button } from '@mantine/core'
import { IconMapOff } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { EmptyState } from '../ui/state/empty-state.tsx'

export function NotFoundPage() {
  return (
    <>
      <title>No such page · Esteem</title>
      <EmptyState
        heading="h1"
        icon={<IconMapOff size={22} stroke={1.5} />}
        title="There is no page here"
        actions={<Button renderRoot={(props) => <Link to="/" {...props} />}>Go to Home</Button>}
      >
        The address may be mistyped, or what it showed may have been joined with something else.
      </EmptyState>
    </>
  )
}
