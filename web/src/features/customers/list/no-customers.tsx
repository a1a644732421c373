import { Button } from '@mantine/core'
import { IconUsers } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { EmptyState } from '../../../ui/state/empty-state.tsx'
import type { CustomersSearch } from '../customers-search.ts'

export function NoCustomers({ search, onClear }: { search: CustomersSearch; onClear: () => void }) {
  const icon = <IconUsers size={22} stroke={1.5} />
  if (search.search || search.filters || search.behind)
    return (
      <EmptyState
        icon={icon}
        title="Nobody matches"
        actions={
          <Button variant="default" onClick={onClear}>
            Show everyone
          </Button>
        }
      >
        Try fewer letters, or take away a filter. Phone numbers and ids are found by how they begin.
      </EmptyState>
    )
  return (
    <EmptyState
      icon={icon}
      title="No customers yet"
      actions={
        <>
          <Button renderRoot={(props) => <Link to="/imports" {...props} />}>Import a file</Button>
          <Button variant="default" renderRoot={(props) => <Link to="/sources" {...props} />}>
            Connect a site or a server
          </Button>
        </>
      }
    >
      Customers appear here as soon as an order or an event names one.
    </EmptyState>
  )
}
