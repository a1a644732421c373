import type { CustomerRow } from '@esteem/contract'
import type { ReactNode } from 'react'
import { Amount } from '../../../ui/amount.tsx'
import { formatCount } from '../../../ui/format/count.ts'
import { Moment } from '../../../ui/moment.tsx'
import type { CustomerSort } from '../customers-search.ts'
import { NameCell } from './name-cell.tsx'

interface Column {
  sort: CustomerSort
  label: string
  align: 'start' | 'end'
  show: (customer: CustomerRow) => ReactNode
}

const moment = (at: string | null) => (at ? <Moment at={at} /> : '–')

export const columns: Column[] = [
  { sort: 'name', label: 'Name', align: 'start', show: (customer) => <NameCell customer={customer} /> },
  {
    sort: 'worth',
    label: 'Worth so far',
    align: 'end',
    show: (customer) => (
      <>
        <Amount money={customer.worth} />
        {customer.otherCurrencies && (
          <abbr title="There are orders in other currencies too; they are not in this sum"> +</abbr>
        )}
      </>
    ),
  },
  { sort: 'orders', label: 'Orders', align: 'end', show: (customer) => formatCount(customer.orders) },
  { sort: 'lastOrderAt', label: 'Last order', align: 'end', show: (customer) => moment(customer.lastOrderAt) },
  { sort: 'firstSeenAt', label: 'First seen', align: 'end', show: (customer) => moment(customer.firstSeenAt) },
  { sort: 'lastSeenAt', label: 'Last seen', align: 'end', show: (customer) => moment(customer.lastSeenAt) },
]
