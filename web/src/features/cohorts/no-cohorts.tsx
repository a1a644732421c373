import { Button } from '@mantine/core'
import { IconChartGridDots } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { EmptyState } from '../../ui/state/empty-state.tsx'

export function NoCohorts() {
  return (
    <EmptyState
      icon={<IconChartGridDots size={22} stroke={1.5} />}
      title="No cohorts yet"
      actions={
        <>
          <Button renderRoot={(props) => <Link to="/imports" {...props} />}>Import orders</Button>
          <Button variant="default" renderRoot={(props) => <Link to="/sources" {...props} />}>
            Connect a site or a server
          </Button>
        </>
      }
    >
      With the first orders that name a customer, this page shows how many of those who bought come back, and when.
    </EmptyState>
  )
}
