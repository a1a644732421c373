import { type CasePriority, type CaseReason, casePriorities, caseReasons } from '@esteem/contract'
import { CloseButton, Select, TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { priorityNames } from '../case-words.ts'
import { accountsQuery } from '../cases-query.ts'
import type { CasesSearch } from '../cases-search.ts'
import classes from './queue.module.css'

const any = ''

/** Narrows the queue down and sorts it. */
export function QueueToolbar({ search, onChange }: { search: CasesSearch; onChange: (next: CasesSearch) => void }) {
  const accounts = useQuery(accountsQuery)
  const owners = accounts.data?.items ?? []
  return (
    <div className={classes.toolbar}>
      <Search value={search.search ?? ''} onChange={(text) => onChange({ search: text || undefined })} />
      <Select
        aria-label="Owner"
        data={[
          { value: any, label: 'Any owner' },
          { value: 'me', label: 'Mine' },
          { value: 'nobody', label: 'Nobody’s' },
          ...owners.map(({ accountId, name }) => ({ value: accountId, label: name })),
        ]}
        value={search.owner ?? any}
        onChange={(owner) => onChange({ owner: owner || undefined })}
        allowDeselect={false}
      />
      <Select
        className={classes.rare}
        aria-label="Priority"
        data={[
          { value: any, label: 'Any priority' },
          ...casePriorities.map((value) => ({ value, label: priorityNames[value] })),
        ]}
        value={search.priority ?? any}
        onChange={(priority) => onChange({ priority: (priority || undefined) as CasePriority | undefined })}
        allowDeselect={false}
      />
      <Select
        className={classes.rare}
        aria-label="Reason"
        data={[
          { value: any, label: 'Any reason' },
          ...Object.entries(caseReasons).map(([value, label]) => ({ value, label })),
        ]}
        value={search.reason ?? any}
        onChange={(reason) => onChange({ reason: (reason || undefined) as CaseReason | undefined })}
        allowDeselect={false}
      />
      <Select
        aria-label="Order"
        data={[
          { value: 'due', label: 'Due first' },
          { value: 'worth', label: 'Most worth first' },
          { value: 'newest', label: 'Newest first' },
        ]}
        value={search.sort ?? 'due'}
        onChange={(sort) => onChange({ sort: sort === 'due' ? undefined : (sort as CasesSearch['sort']) })}
        allowDeselect={false}
      />
    </div>
  )
}

function Search({ value, onChange }: { value: string; onChange: (text: string) => void }) {
  const [text, setText] = useState(value)
  const send = useDebouncedCallback(onChange, 250)
  const type = (next: string) => {
    setText(next)
    send(next.trim())
  }
  return (
    <TextInput
      className={classes.search}
      type="search"
      aria-label="Search cases"
      placeholder="Words, customer, order or number"
      leftSection={<IconSearch size={16} stroke={1.6} />}
      rightSection={text && <CloseButton size="sm" aria-label="Clear the search" onClick={() => type('')} />}
      value={text}
      onChange={(event) => type(event.currentTarget.value)}
    />
  )
}
