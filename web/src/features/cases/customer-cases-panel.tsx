import { caseReasons } from '@esteem/contract'
import { Button, Skeleton, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Panel } from '../../ui/layout/panel.tsx'
import { Moment } from '../../ui/moment.tsx'
import { stateNames } from './case-words.ts'
import { customerCasesQuery } from './cases-query.ts'
import { OpenCaseDialog } from './open-case-dialog.tsx'

/** A customer's cases, on their page. */
export function CustomerCasesPanel({ customerId }: { customerId: number }) {
  const cases = useQuery(customerCasesQuery(customerId))
  const [opened, dialog] = useDisclosure(false)
  return (
    <Panel
      title="Cases"
      aside={
        <Button variant="subtle" size="compact-sm" onClick={dialog.open}>
          Open a case
        </Button>
      }
    >
      {cases.data ? (
        cases.data.items.length === 0 ? (
          <Text c="dimmed">None</Text>
        ) : (
          cases.data.items.map(({ caseId, reason, rule, state, openedAt }) => (
            <div key={caseId}>
              <Link to="/cases/$caseId" params={{ caseId }}>
                {rule ?? caseReasons[reason]}
              </Link>
              <Text size="sm" c="dimmed">
                {stateNames[state]}, opened <Moment at={openedAt} />
              </Text>
            </div>
          ))
        )
      ) : cases.error ? (
        <Text c="dimmed">Their cases could not be loaded.</Text>
      ) : (
        <Skeleton height={20} aria-busy />
      )}
      <OpenCaseDialog customerId={customerId} opened={opened} onClose={dialog.close} />
    </Panel>
  )
}
