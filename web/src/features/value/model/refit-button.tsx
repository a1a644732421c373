import { Button, Progress, Text } from '@mantine/core'
import { IconRefresh } from '@tabler/icons-react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import classes from './model.module.css'
import { statusQuery, useRefit } from './model-queries.ts'

/** Fits the model to everything that is known now, and shows how far it is. */
export function RefitButton() {
  const status = useQuery(statusQuery)
  const refit = useRefit()
  const client = useQueryClient()
  const running = status.data?.state === 'running' || status.data?.state === 'waiting'
  const ran = useRef(false)
  useEffect(() => {
    if (ran.current && !running) client.invalidateQueries({ queryKey: ['value'] })
    ran.current = running
  }, [running, client])
  if (running)
    return (
      <div className={classes.running} role="status">
        <Text size="sm">{status.data?.step ?? 'Waiting to begin'}</Text>
        <Progress value={(status.data?.progress ?? 0) * 100} aria-label="How far the model is fitted" />
      </div>
    )
  return (
    <Button
      variant="default"
      leftSection={<IconRefresh size={16} stroke={1.6} />}
      loading={refit.isPending}
      onClick={() => refit.mutate()}
    >
      Fit it anew
    </Button>
  )
}
