import { type FilePreview, importFieldKind } from '@esteem/contract'
import { Table, Text, Title } from '@mantine/core'
import { countOf } from '../../../ui/format/count.ts'
import { Moment } from '../../../ui/moment.tsx'
import { fieldLabel } from './field-options.ts'
import classes from './preview.module.css'

/** The first rows as they will be understood; those that cannot be used, with the reason. */
export function UnderstoodRows({ file }: { file: FilePreview }) {
  const fields = [...new Set(file.rows.flatMap((row) => Object.keys(row.values)))]
  return (
    <div>
      <Title order={3}>The first rows, as they will be understood</Title>
      <Text c="dimmed" size="sm" mb="xs">
        {countOf(file.usable, 'row')} of the {countOf(file.sampled, 'row')} looked at can be used.
      </Text>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section className={classes.rows} tabIndex={0} aria-label={`First rows of ${file.name}`}>
        <Table stickyHeader verticalSpacing={6} className={classes.table}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">Line</Table.Th>
              {fields.map((field) => (
                <Table.Th key={field} scope="col">
                  {fieldLabel(field)}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {file.rows.map((row) => (
              <Table.Tr key={row.line} data-asked={row.problems.length > 0 || undefined}>
                <Table.Td>{row.line}</Table.Td>
                {row.problems.length > 0 ? (
                  <Table.Td colSpan={Math.max(1, fields.length)} className={classes.problem}>
                    {row.problems.map((problem) => problem.message).join(' ')}
                  </Table.Td>
                ) : (
                  fields.map((field) => (
                    <Table.Td key={field}>
                      <Value field={field} text={row.values[field] ?? ''} />
                    </Table.Td>
                  ))
                )}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </section>
    </div>
  )
}

function Value({ field, text }: { field: string; text: string }) {
  const moment = importFieldKind(field) === 'moment' && !Number.isNaN(Date.parse(text))
  return moment ? <Moment at={text} style="day-time" /> : text
}
