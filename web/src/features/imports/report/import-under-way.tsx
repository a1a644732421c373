import type { ImportReport } from '@esteem/contract'
import { Button, Group, Progress, Text } from '@mantine/core'
import { countOf, formatShare } from '../../../ui/format/count.ts'
import { Panel } from '../../../ui/layout/panel.tsx'
import { useControlImport } from './control-import.ts'
import { phaseWords } from './import-words.ts'

export function ImportUnderWay({ report }: { report: ImportReport }) {
  const { cancel } = useControlImport(report.importId)
  const percent = Math.round(report.progress * 100)
  return (
    <Panel title={phaseWords[report.phase]} aside={<Text fw={600}>{formatShare(report.progress)}</Text>}>
      <Progress.Root size="lg" radius="xl">
        <Progress.Section value={percent} aria-label="Progress of the import" />
      </Progress.Root>
      <Group justify="space-between" mt="md">
        <Text c="dimmed" role="status">
          {countOf(report.rowsRead, 'row')} read
          {report.rowsRejected > 0 && `, ${countOf(report.rowsRejected, 'row')} not usable`}
        </Text>
        <Button variant="default" loading={cancel.isPending} onClick={() => cancel.mutate()}>
          Stop
        </Button>
      </Group>
      <Text c="dimmed" size="sm" mt="xs">
        You may leave this page; the import goes on.
      </Text>
    </Panel>
  )
}
