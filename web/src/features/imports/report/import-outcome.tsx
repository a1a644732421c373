import type { ImportReport } from '@esteem/contract'
import { Button, Group, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { Panel } from '../../../ui/layout/panel.tsx'
import { useControlImport } from './control-import.ts'
import { ImportFiguresList } from './import-figures.tsx'
import { RejectedRows } from './rejected-rows.tsx'

const titles = { done: 'Imported', failed: 'The import failed', cancelled: 'The import was stopped' }

export function ImportOutcome({ report }: { report: ImportReport }) {
  const { repeat } = useControlImport(report.importId)
  const { state, figures } = report
  return (
    <>
      <Panel title={titles[state as keyof typeof titles]}>
        {state === 'cancelled' && (
          <Text c="dimmed">
            What it has written stays. Run again, it goes on from there, and nothing is counted twice.
          </Text>
        )}
        {report.error && <Text role="alert">{report.error}</Text>}
        {figures && <ImportFiguresList figures={figures} />}
        <Group mt="lg" gap="xs">
          {state === 'done' ? (
            <>
              <Button renderRoot={(props) => <Link to="/customers" {...props} />}>See the customers</Button>
              <Button variant="default" renderRoot={(props) => <Link to="/" {...props} />}>
                Go to Home
              </Button>
            </>
          ) : (
            <Button loading={repeat.isPending} onClick={() => repeat.mutate()}>
              Run again
            </Button>
          )}
        </Group>
      </Panel>
      {report.rowsRejected > 0 && <RejectedRows report={report} />}
    </>
  )
}
