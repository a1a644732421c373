import type { CaseRule } from '@esteem/contract'
import { Button, Group, Skeleton, Switch, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Panel } from '../../../ui/layout/panel.tsx'
import { ErrorState } from '../../../ui/state/error-state.tsx'
import { priorityNames } from '../case-words.ts'
import { caseRulesQuery } from '../cases-query.ts'
import { useSaveRule } from './change-rule.ts'
import { RuleDialog } from './rule-dialog.tsx'
import { conditionWords } from './rule-words.ts'
import classes from './settings.module.css'

/** What opens a case by itself. */
export function RulesPanel() {
  const rules = useQuery(caseRulesQuery)
  const [edited, setEdited] = useState<CaseRule | 'new' | null>(null)
  return (
    <Panel
      title="What opens a case"
      aside={
        <Button variant="subtle" size="compact-sm" onClick={() => setEdited('new')}>
          Add a rule
        </Button>
      }
    >
      {rules.data ? (
        <ul className={classes.rows}>
          {rules.data.items.map((rule) => (
            <Rule key={rule.ruleId} rule={rule} onEdit={() => setEdited(rule)} />
          ))}
          {rules.data.items.length === 0 && <Text c="dimmed">Nothing: cases are opened by hand only.</Text>}
        </ul>
      ) : rules.error ? (
        <ErrorState error={rules.error} retry={rules.refetch} />
      ) : (
        <Skeleton height={240} aria-busy />
      )}
      {edited && <RuleDialog rule={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />}
    </Panel>
  )
}

function Rule({ rule, onEdit }: { rule: CaseRule; onEdit: () => void }) {
  const save = useSaveRule()
  return (
    <li className={classes.row}>
      <div>
        {rule.name}
        <Text size="sm" c="dimmed">
          {conditionWords(rule.condition)} · {priorityNames[rule.priority]} priority
        </Text>
      </div>
      <Group gap="sm">
        <Button variant="subtle" size="compact-sm" onClick={onEdit} aria-label={`Edit ${rule.name}`}>
          Edit
        </Button>
        <Switch
          aria-label={rule.name}
          checked={rule.enabled}
          disabled={save.isPending}
          onChange={(event) => save.mutate({ ...rule, enabled: event.currentTarget.checked })}
        />
      </Group>
    </li>
  )
}
