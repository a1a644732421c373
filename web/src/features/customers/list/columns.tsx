import type { CustomerRow } from '@esteem/contract'
import type { ReactNode } from 'react'
import { Amount } from '../../../ui/amount.tsx'
import { formatCount } from '../../../ui/format/count.ts'
import { amountEstimate, chanceEstimate } from '../../../ui/format/estimate.ts'
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
  {
    sort: 'expectedValue',
    label: 'Expected in a year',
    align: 'end',
    show: ({ expectedValue, worth }) => {
      if (!expectedValue) return '–'
      const { value, interval } = amountEstimate(expectedValue, worth.currency)
      return <span title={`Expected in the next year, ${interval}`}>{value}</span>
    },
  },
  {
    sort: 'pAlive',
    label: 'Still a customer',
    align: 'end',
    show: ({ pAlive }) => {
      if (!pAlive) return '–'
      const { value, interval } = chanceEstimate(pAlive)
      return <span title={`The chance that they are still a customer, ${interval}`}>{value}</span>
    },
  },
  { sort: 'orders', label: 'Orders', align: 'end', show: (customer) => formatCount(customer.orders) },
  { sort: 'lastOrderAt', label: 'Last order', align: 'end', show: (customer) => moment(customer.lastOrderAt) },
  { sort: 'lastSeenAt', label: 'Last seen', align: 'end', show: (customer) => moment(customer.lastSeenAt) },
]
