import { ActionIcon, Anchor, Button, Popover, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconInfoCircle } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import classes from './about.module.css'
import { formatSentence } from './format/sentence.ts'

interface AboutProps {
  /** What is explained, as it is called on the page. */
  name: string
  /** What it means, in words that need no statistics. */
  children: ReactNode
  notes?: string[]
  /** Exactly how it is computed. */
  method: string
  /** Over which days, of whom, compared with what. */
  basis?: string
  /** The page of the documentation that has more of it. */
  docs?: string
  /** What else there is to see. */
  more?: ReactNode
}

/** What a figure means, and one click further, exactly how it is computed. */
export function About({ name, children, notes = [], method, basis, docs, more }: AboutProps) {
  const [shown, details] = useDisclosure(false)
  return (
    <Popover width={340} position="bottom-start" shadow="md" trapFocus returnFocus onClose={details.close}>
      <Popover.Target>
        <ActionIcon size={26} aria-label={`About ${name}`}>
          <IconInfoCircle size={16} stroke={1.6} />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown aria-label={`About ${name}`} className={classes.dropdown}>
        <Text component="div">{children}</Text>
        {notes.map((note) => (
          <Text key={note} mt="xs">
            {formatSentence(note)}
          </Text>
        ))}
        {shown ? (
          <div className={classes.method}>
            <Text fw={600}>How it is computed</Text>
            <Text mt={4}>{formatSentence(method)}</Text>
            {basis && (
              <Text mt="xs" c="dimmed" size="sm">
                {basis}
              </Text>
            )}
            {docs && (
              <Text mt="xs" size="sm">
                <Anchor href={docs} target="_blank">
                  More in the documentation
                </Anchor>
              </Text>
            )}
            {more}
          </div>
        ) : (
          <Button variant="subtle" size="compact-sm" mt="xs" ml={-8} onClick={details.open}>
            How is this computed?
          </Button>
        )}
      </Popover.Dropdown>
    </Popover>
  )
}
