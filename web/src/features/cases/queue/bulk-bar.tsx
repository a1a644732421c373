import { Button, Group, Text } from '@mantine/core'
import { useState } from 'react'
import { useAssign } from '../change-case.ts'
import { OwnerSelect } from '../owner-select.tsx'
import classes from './queue.module.css'

/** What can be done with the chosen ones together. */
export function BulkBar({ chosen, onDone }: { chosen: number[]; onDone: () => void }) {
  const [ownerId, setOwnerId] = useState<string | null>(null)
  const assign = useAssign()
  if (chosen.length === 0) return null
  return (
    <section className={classes.bulk} aria-label="Chosen cases">
      <Text fw={500}>{chosen.length === 1 ? '1 case chosen' : `${chosen.length} cases chosen`}</Text>
      <Group gap="xs">
        <OwnerSelect label="Give to" hideLabel value={ownerId} onChange={setOwnerId} />
        <Button
          loading={assign.isPending}
          onClick={() => assign.mutate({ caseIds: chosen, ownerId }, { onSuccess: onDone })}
        >
          Assign
        </Button>
        <Button variant="subtle" color="gray" onClick={onDone}>
          Leave
        </Button>
      </Group>
    </section>
  )
}
