import type { Customer } from '@esteem/contract'
import { Button } from '@mantine/core'
import { useState } from 'react'
import { Panel } from '../../../ui/layout/panel.tsx'
import { gatherEvidence } from './evidence.ts'
import { Identifier } from './identifier.tsx'
import classes from './identifiers.module.css'

const few = 6

/** Every identifier of a customer and why it is held to be theirs. */
export function IdentifiersPanel({ customer }: { customer: Customer }) {
  const [all, setAll] = useState(false)
  const evidence = gatherEvidence(customer)
  const shown = all ? evidence : evidence.slice(0, few)
  return (
    <Panel title="Identifiers">
      <ul className={classes.list}>
        {shown.map((row) => (
          <Identifier key={row.identity.identityId} {...row} />
        ))}
      </ul>
      {evidence.length > few && (
        <Button variant="subtle" size="compact-sm" ml={-8} mt="xs" onClick={() => setAll(!all)} aria-expanded={all}>
          {all ? 'Show fewer' : `Show all ${evidence.length}`}
        </Button>
      )}
    </Panel>
  )
}
