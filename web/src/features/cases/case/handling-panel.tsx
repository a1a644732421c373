import { type CaseDetail, type CasePriority, casePriorities, caseReasons } from '@esteem/contract'
import { Button, Select, Stack } from '@mantine/core'
import { api } from '../../../ui/api.ts'
import { Panel } from '../../../ui/layout/panel.tsx'
import { Moment } from '../../../ui/moment.tsx'
import { priorityNames } from '../case-words.ts'
import { useCaseChange } from '../change-case.ts'
import { OwnerSelect } from '../owner-select.tsx'
import classes from './case.module.css'

type Change = Parameters<typeof api.changeCase>[0]['body']

/** Who sees to it, how pressing it is, whose turn it is. */
export function HandlingPanel({ found }: { found: CaseDetail }) {
  const { caseId, state } = found
  const change = useCaseChange((body: Change) => api.changeCase({ params: { caseId }, body }), 'Changed')
  const waiting = state === 'waiting'
  return (
    <Panel title="Handling">
      <Stack gap="sm">
        <OwnerSelect
          label="Owner"
          value={found.owner?.accountId ?? null}
          onChange={(ownerId) => change.mutate({ ownerId })}
          disabled={change.isPending}
        />
        <Select
          label="Priority"
          data={casePriorities.map((value) => ({ value, label: priorityNames[value] }))}
          value={found.priority}
          onChange={(priority) => priority && change.mutate({ priority: priority as CasePriority })}
          allowDeselect={false}
          disabled={change.isPending}
        />
        {state !== 'closed' && (
          <Button
            variant="default"
            loading={change.isPending}
            onClick={() => change.mutate({ state: waiting ? 'open' : 'waiting' })}
          >
            {waiting ? 'It is our turn' : 'It is their turn'}
          </Button>
        )}
        <dl className={classes.facts}>
          <div>
            <dt>Due</dt>
            <dd>
              <Moment at={found.dueAt} style="day-time" />
            </dd>
          </div>
          <div>
            <dt>Opened</dt>
            <dd>
              <Moment at={found.openedAt} style="day-time" />
            </dd>
          </div>
          <div>
            <dt>By</dt>
            <dd>{found.rule ?? caseReasons[found.reason]}</dd>
          </div>
          {found.reopened > 0 && (
            <div>
              <dt>Reopened</dt>
              <dd>{found.reopened === 1 ? 'once' : `${found.reopened} times`}</dd>
            </div>
          )}
        </dl>
      </Stack>
    </Panel>
  )
}
