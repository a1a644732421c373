import type { MetricAnswer } from '@esteem/contract'
import { ActionIcon, Button, Popover, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconInfoCircle } from '@tabler/icons-react'
import { formatPeriod } from '../../../ui/format/day.ts'
import classes from './figures.module.css'

/** What a figure means, and one click further, exactly how it is computed. */
export function AboutFigure({ metric: { metric, notes, period, comparison } }: { metric: MetricAnswer }) {
  const [shown, method] = useDisclosure(false)
  return (
    <Popover width={340} position="bottom-start" shadow="md" trapFocus returnFocus onClose={method.close}>
      <Popover.Target>
        <ActionIcon size={26} aria-label={`About ${metric.name}`}>
          <IconInfoCircle size={16} stroke={1.6} />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown aria-label={`About ${metric.name}`}>
        <Text>{metric.description}</Text>
        {notes.map((note) => (
          <Text key={note} mt="xs">
            {note}
          </Text>
        ))}
        {shown ? (
          <div className={classes.method}>
            <Text fw={600}>How it is computed</Text>
            <Text mt={4}>{metric.method}</Text>
            <Text mt="xs" c="dimmed" size="sm">
              {formatPeriod(period.from, period.to)}, days in {period.timeZone}.
              {comparison && ` Compared with ${formatPeriod(comparison.period.from, comparison.period.to)}.`}
            </Text>
          </div>
        ) : (
          <Button variant="subtle" size="compact-sm" mt="xs" ml={-8} onClick={method.open}>
            How is this computed?
          </Button>
        )}
      </Popover.Dropdown>
    </Popover>
  )
}
