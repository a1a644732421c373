import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Navigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { customerName } from '../../ui/customer-name.ts'
import { Page } from '../../ui/layout/page.tsx'
import { ErrorState } from '../../ui/state/error-state.tsx'
import classes from './customer-page.module.css'
import { customerQuery } from './customer-query.ts'
import { CustomerSkeleton } from './customer-skeleton.tsx'
import { IdentifiersPanel } from './identifiers/identifiers-panel.tsx'
import { MergeButton } from './merge/merge-button.tsx'
import { Timeline } from './timeline/timeline.tsx'
import { TraitsPanel } from './traits-panel.tsx'
import { CustomerValue } from './value/customer-value.tsx'
import { Whereabouts } from './whereabouts.tsx'
import { WorthPanel } from './worth-panel.tsx'

const route = getRouteApi('/shell/customers/$customerId')

/** Who somebody is, what they have been worth, how we know, and everything that happened. */
export function CustomerPage({ aside }: { aside?: (customerId: number) => ReactNode }) {
  const { customerId } = route.useParams()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const customer = useQuery(customerQuery(customerId))
  if (customer.error && !customer.data)
    return (
      <Page title={`Customer ${customerId}`}>
        <ErrorState error={customer.error} retry={customer.refetch} />
      </Page>
    )
  // Who was joined with another answers under the other's number.
  const { customerId: actualId = customerId } = customer.data ?? {}
  if (actualId !== customerId)
    return <Navigate to="/customers/$customerId" params={{ customerId: actualId }} search={search} replace />
  if (!customer.data) return <CustomerSkeleton title={`Customer ${customerId}`} />
  return (
    <Page
      title={customerName(customer.data)}
      about={<Whereabouts customer={customer.data} />}
      actions={<MergeButton customer={customer.data} />}
    >
      <div className={classes.layout}>
        <div className={classes.worth}>
          <WorthPanel customer={customer.data} />
          <CustomerValue customerId={customerId} />
        </div>
        <div className={classes.side}>
          <IdentifiersPanel customer={customer.data} />
          {aside?.(customerId)}
          <TraitsPanel traits={customer.data.traits} />
        </div>
        <div className={classes.timeline}>
          <Timeline
            key={customerId}
            customerId={customerId}
            search={search}
            onSearch={(next) => navigate({ search: next, replace: true, resetScroll: false })}
          />
        </div>
      </div>
    </Page>
  )
}
