import type { CustomerRow } from '@esteem/contract'
import { Radio, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Amount } from '../../../ui/amount.tsx'
import { customerName } from '../../../ui/customer-name.ts'
import { countOf } from '../../../ui/format/count.ts'
import { explainError } from '../../../ui/state/explain-error.ts'
import { findCustomersQuery } from '../find-customers-query.ts'
import classes from './merge.module.css'

interface MergeChoicesProps {
  search: string
  except: number
  chosen: CustomerRow | null
  onChoose: (customer: CustomerRow) => void
}

export function MergeChoices({ search, except, chosen, onChoose }: MergeChoicesProps) {
  const found = useQuery(findCustomersQuery(search))
  const customers = search === '' ? [] : (found.data?.items ?? []).filter((customer) => customer.customerId !== except)
  const choose = (id: string) => {
    const customer = customers.find((one) => String(one.customerId) === id)
    if (customer) onChoose(customer)
  }
  return (
    <Radio.Group
      className={classes.choices}
      aria-label="Found customers"
      value={chosen ? String(chosen.customerId) : null}
      onChange={choose}
    >
      <Stack gap={4}>
        {customers.map((customer) => (
          <Radio.Card key={customer.customerId} value={String(customer.customerId)} className={classes.choice}>
            <Radio.Indicator />
            <span className={classes.who}>
              <span className={classes.name}>{customerName(customer)}</span>
              <span className={classes.about}>
                {customer.email ?? customer.phone ?? `Customer ${customer.customerId}`}
              </span>
            </span>
            <span className={classes.worth}>
              <Amount money={customer.worth} />
              <span className={classes.about}>{countOf(customer.orders, 'order')}</span>
            </span>
          </Radio.Card>
        ))}
      </Stack>
      {customers.length === 0 && (
        <Text c="dimmed" role="status">
          {search === ''
            ? ''
            : found.error
              ? explainError(found.error).title
              : found.isPending
                ? 'Searching…'
                : 'Nobody else by that name.'}
        </Text>
      )}
    </Radio.Group>
  )
}
