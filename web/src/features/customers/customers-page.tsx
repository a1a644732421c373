import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { countOf } from '../../ui/format/count.ts'
import { Page } from '../../ui/layout/page.tsx'
import { ErrorState } from '../../ui/state/error-state.tsx'
import { customersQuery } from './customers-query.ts'
import type { CustomersSearch } from './customers-search.ts'
import { Crowd } from './filters/crowd.tsx'
import { FilterPills } from './filters/filter-pills.tsx'
import { CustomerTable } from './list/customer-table.tsx'
import { CustomerTableSkeleton } from './list/customer-table-skeleton.tsx'
import { NoCustomers } from './list/no-customers.tsx'
import { Toolbar } from './list/toolbar.tsx'

const route = getRouteApi('/shell/customers')

export function CustomersPage() {
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const customers = useInfiniteQuery(customersQuery(search))
  const change = (next: Partial<CustomersSearch>) =>
    navigate({ search: (old) => ({ ...old, ...next }), replace: true, resetScroll: false })
  const total = customers.data?.pages[0]?.total
  return (
    <Page
      width="wide"
      title="Customers"
      about={<span role="status">{total === undefined ? 'Counting…' : countOf(total, 'customer')}</span>}
    >
      {search.behind && <Crowd words={customers.data?.pages[0]?.words} onLeave={() => change({ behind: undefined })} />}
      <Toolbar search={search} onChange={change} />
      <FilterPills filters={search.filters ?? []} onChange={(filters) => change({ filters })} />
      {customers.data ? (
        total === 0 ? (
          <NoCustomers search={search} onClear={() => navigate({ search: {} })} />
        ) : (
          <CustomerTable customers={customers} search={search} onSort={change} />
        )
      ) : customers.error ? (
        <ErrorState error={customers.error} retry={customers.refetch} />
      ) : (
        <CustomerTableSkeleton />
      )}
    </Page>
  )
}
