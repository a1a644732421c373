import { Button, Group, Text, Textarea } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { Editing } from '../editing/use-editing.ts'
import { checkQuery } from '../publish/check-query.ts'
import { ProblemList } from '../publish/problem-list.tsx'
import classes from './expert.module.css'
import { readJson } from './read-json.ts'

const write = (json: object) => JSON.stringify(json, null, 2)

/** The whole survey as SurveyJS writes it: any survey that was made for it can be pasted here. */
export function ExpertView({ editing }: { editing: Editing }) {
  const { json, change } = editing
  const [text, setText] = useState(() => write(json))
  const written = useRef(json)
  useEffect(() => {
    // An undo, or somebody else's work: what stands here is no longer what is kept.
    if (json !== written.current) setText(write(json))
    written.current = json
  }, [json])
  const read = readJson(text)
  const [checked] = useDebouncedValue(json, 1_000)
  const check = useQuery(checkQuery(checked))

  return (
    <div className={classes.view}>
      <Textarea
        label="Survey"
        description="JSON of SurveyJS. With esteemMetric a question says what it measures."
        classNames={{ input: classes.code }}
        spellCheck={false}
        autosize
        minRows={20}
        maxRows={34}
        value={text}
        error={read.problem}
        onChange={({ currentTarget: { value } }) => {
          setText(value)
          const next = readJson(value)
          if (!next.json) return
          written.current = next.json
          change(next.json, 'json')
        }}
      />
      <Group justify="space-between" mt="sm">
        <Text size="sm" c="dimmed" role="status">
          {check.data && !read.problem && (check.data.publishable ? 'Can be published.' : 'Cannot be published yet.')}
        </Text>
        <Button
          size="xs"
          variant="default"
          disabled={!read.json}
          onClick={() => read.json && setText(write(read.json))}
        >
          Tidy up
        </Button>
      </Group>
      {check.data && <ProblemList problems={check.data.problems} />}
    </div>
  )
}
