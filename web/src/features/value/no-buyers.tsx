import { Button } from '@mantine/core'
import { IconDiamond } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { EmptyState } from '../../ui/state/empty-state.tsx'

export function NoBuyers() {
  return (
    <EmptyState
      icon={<IconDiamond size={22} stroke={1.5} />}
      title="No orders yet"
      actions={
        <>
          <Button renderRoot={(props) => <Link to="/imports" {...props} />}>Import orders</Button>
          <Button variant="default" renderRoot={(props) => <Link to="/sources" {...props} />}>
            Connect a site or a server
          </Button>
        </>
      }
    >
      With the first orders that name a customer, this page shows what each is worth, and how sure that is.
    </EmptyState>
  )
}
