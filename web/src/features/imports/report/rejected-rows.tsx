import { type ImportReport, rejectsPath } from '@esteem/contract'
import { Button, Group, Text } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { countOf } from '../../../ui/format/count.ts'
import { Panel } from '../../../ui/layout/panel.tsx'
import classes from './report.module.css'

/** Rows that could not be used: why, how many, and the file in which to mend them. */
export function RejectedRows({ report }: { report: ImportReport }) {
  return (
    <Panel title={`${countOf(report.rowsRejected, 'row')} could not be used`}>
      <ul className={classes.reasons}>
        {report.figures?.rejectedFor.map((reason) => (
          <li key={reason.message}>
            <span>{reason.message}</span>
            <span className={classes.count}>{countOf(reason.rows, 'row')}</span>
          </li>
        ))}
      </ul>
      <Text c="dimmed" my="sm">
        Download them with the reasons, mend them in a spreadsheet, and import the mended file.
      </Text>
      <Group gap="xs">
        {report.files
          .filter((file) => file.rejectedRows > 0)
          .map((file) => (
            <Button
              key={file.fileId}
              component="a"
              variant="default"
              href={rejectsPath(report.importId, file.fileId)}
              download
              leftSection={<IconDownload size={16} stroke={1.6} />}
            >
              {file.name}, {countOf(file.rejectedRows, 'row')}
            </Button>
          ))}
      </Group>
    </Panel>
  )
}
