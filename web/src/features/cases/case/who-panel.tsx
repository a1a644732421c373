import { type CaseDetail, caseReasons } from '@esteem/contract'
import { Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { Amount } from '../../../ui/amount.tsx'
import { Panel } from '../../../ui/layout/panel.tsx'
import { stateNames, tierNames } from '../case-words.ts'
import classes from './case.module.css'

/** Who it is, and what they are worth. */
export function WhoPanel({ found }: { found: CaseDetail }) {
  const { customer, worth, orderId, otherCases } = found
  if (!customer)
    return (
      <Panel title="Customer">
        <Text c="dimmed">Nobody is known to have said it.</Text>
      </Panel>
    )
  const facts: [string, ReactNode][] = [
    ['Expected a year', worth.expectedValue ? <Amount key="expected" money={worth.expectedValue} /> : 'Not scored yet'],
    ['Worth so far', worth.worth ? <Amount key="worth" money={worth.worth} /> : '–'],
    ['Among customers', worth.tier ? tierNames[worth.tier] : '–'],
    ['E-mail', customer.email ?? 'Not known'],
    ...(orderId ? [['Order', orderId] as [string, ReactNode]] : []),
  ]
  return (
    <Panel title="Customer">
      <Link to="/customers/$customerId" params={{ customerId: customer.customerId }} className={classes.name}>
        {customer.name ?? customer.email ?? `Customer ${customer.customerId}`}
      </Link>
      <Text size="sm" c="dimmed" mb="sm">
        Timeline, orders and value are on their page
      </Text>
      <dl className={classes.facts}>
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {otherCases.length > 0 && (
        <>
          <Text fw={500} mt="md" mb={4}>
            Their other cases
          </Text>
          {otherCases.map(({ caseId, state, reason }) => (
            <div key={caseId}>
              <Link to="/cases/$caseId" params={{ caseId }}>
                Case {caseId}
              </Link>{' '}
              <Text span c="dimmed">
                {caseReasons[reason].toLowerCase()}, {stateNames[state].toLowerCase()}
              </Text>
            </div>
          ))}
        </>
      )}
    </Panel>
  )
}
