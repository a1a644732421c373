import { Button } from '@mantine/core'
import { IconSparkles } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { EmptyState } from '../../ui/state/empty-state.tsx'

export function EmptyHome() {
  return (
    <EmptyState
      icon={<IconSparkles size={22} stroke={1.5} />}
      title="Bring in your first orders"
      actions={
        <>
          <Button renderRoot={(props) => <Link to="/imports" {...props} />}>Import a file</Button>
          <Button variant="default" renderRoot={(props) => <Link to="/sources" {...props} />}>
            Connect a site or a server
          </Button>
        </>
      }
    >
      A file of orders from your shop is enough to see who your customers are and what each has been worth. Or connect
      your site, and see events as they happen.
    </EmptyState>
  )
}
