import type { CustomerRow } from '@esteem/contract'
import { Combobox, Text } from '@mantine/core'
import { IconUser } from '@tabler/icons-react'
import { useEffect } from 'react'
import { Amount } from '../../ui/amount.tsx'
import { customerName } from '../../ui/customer-name.ts'
import { explainError } from '../../ui/state/explain-error.ts'
import type { Destination } from '../navigation.ts'
import classes from './search.module.css'

interface SearchOptionsProps {
  pages: Destination[]
  customers: CustomerRow[]
  pending: boolean
  error: unknown
  onSettled: () => void
}

export function SearchOptions({ pages, customers, pending, error, onSettled }: SearchOptionsProps) {
  // Enter opens the first hit, whatever has just been found.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the hits are what it waits for
  useEffect(() => {
    onSettled()
  }, [pages.length, customers])
  const nothing = pages.length === 0 && customers.length === 0
  return (
    <Combobox.Options className={classes.options} aria-label="Found">
      {customers.length > 0 && (
        <Combobox.Group label="Customers">
          {customers.map((customer) => (
            <CustomerOption key={customer.customerId} customer={customer} />
          ))}
        </Combobox.Group>
      )}
      {pages.length > 0 && (
        <Combobox.Group label="Pages">
          {pages.map((page) => (
            <Combobox.Option key={page.to} value={page.to} className={classes.option}>
              <page.icon size={18} stroke={1.6} aria-hidden />
              <span className={classes.name}>{page.label}</span>
              <span className={classes.about}>{page.about}</span>
            </Combobox.Option>
          ))}
        </Combobox.Group>
      )}
      {nothing && (
        <Text c="dimmed" ta="center" py="xl" role="status">
          {error ? explainError(error).title : pending ? 'Searching…' : 'Nobody and nothing by that name.'}
        </Text>
      )}
    </Combobox.Options>
  )
}

function CustomerOption({ customer }: { customer: CustomerRow }) {
  const name = customerName(customer)
  const second = [customer.email, customer.phone].find((text) => text && text !== name)
  return (
    <Combobox.Option value={`customer ${customer.customerId}`} className={classes.option}>
      <IconUser size={18} stroke={1.6} aria-hidden />
      <span>
        <span className={classes.name}>{name}</span>
        {second && <span className={classes.about}>{second}</span>}
      </span>
      <Amount money={customer.worth} />
    </Combobox.Option>
  )
}
