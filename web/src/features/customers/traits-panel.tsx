import type { Customer } from '@esteem/contract'
import { Button, Text } from '@mantine/core'
import { useState } from 'react'
import { toWords } from '../../ui/format/words.ts'
import { Panel } from '../../ui/layout/panel.tsx'
import { Moment } from '../../ui/moment.tsx'
import classes from './traits-panel.module.css'

const few = 8

export function TraitsPanel({ traits }: { traits: Customer['traits'] }) {
  const [all, setAll] = useState(false)
  const shown = all ? traits : traits.slice(0, few)
  return (
    <Panel title="Traits">
      {traits.length === 0 && <Text c="dimmed">Nothing is known beyond the identifiers.</Text>}
      <dl className={classes.traits}>
        {shown.map((trait) => (
          <div key={trait.name}>
            <dt>{toWords(trait.name)}</dt>
            <dd>
              {traitWords(trait.value)}
              <span className={classes.since}>
                since <Moment at={trait.since} />
              </span>
            </dd>
          </div>
        ))}
      </dl>
      {traits.length > few && (
        <Button variant="subtle" size="compact-sm" ml={-8} mt="xs" onClick={() => setAll(!all)} aria-expanded={all}>
          {all ? 'Show fewer' : `Show all ${traits.length}`}
        </Button>
      )}
    </Panel>
  )
}

function traitWords(value: unknown): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}
