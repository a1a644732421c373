import type { CaseDetail, CaseEntry } from '@esteem/contract'
import { Button, Group, Textarea } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../../ui/api.ts'
import { Panel } from '../../../ui/layout/panel.tsx'
import { Moment } from '../../../ui/moment.tsx'
import { accountsQuery } from '../cases-query.ts'
import { useCaseChange } from '../change-case.ts'
import classes from './case.module.css'
import { entryWords } from './entry-words.ts'

/** What was done and by whom, newest first; notes for colleagues. */
export function HistoryPanel({ found }: { found: CaseDetail }) {
  const accounts = useQuery(accountsQuery)
  const nameOf = (accountId: unknown) =>
    accounts.data?.items.find((account) => account.accountId === accountId)?.name ?? 'nobody'
  return (
    <Panel title="History">
      <Note caseId={found.caseId} />
      <ol className={classes.entries}>
        {[...found.history].reverse().map((entry) => (
          <Entry key={entry.entryId} entry={entry} nameOf={nameOf} />
        ))}
      </ol>
    </Panel>
  )
}

function Entry({ entry, nameOf }: { entry: CaseEntry; nameOf: (accountId: unknown) => string }) {
  return (
    <li className={classes.entry} data-action={entry.action}>
      {entryWords(entry, nameOf)}{' '}
      <small>
        <Moment at={entry.at} style="day-time" />
      </small>
      {entry.text && <p>{entry.text}</p>}
    </li>
  )
}

function Note({ caseId }: { caseId: number }) {
  const [text, setText] = useState('')
  const add = useCaseChange((note: string) => api.noteOnCase({ params: { caseId }, body: { text: note } }))
  return (
    <Group align="flex-end" gap="xs" mb="md" wrap="nowrap">
      <Textarea
        flex={1}
        autosize
        minRows={1}
        label="Note for colleagues"
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Button
        variant="default"
        disabled={text.trim() === ''}
        loading={add.isPending}
        onClick={() => add.mutate(text, { onSuccess: () => setText('') })}
      >
        Add
      </Button>
    </Group>
  )
}
