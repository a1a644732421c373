import type { FileChoice, FilePreview } from '@esteem/contract'
import { Table } from '@mantine/core'
import { ColumnRow } from './column-row.tsx'
import classes from './preview.module.css'

interface ColumnTableProps {
  file: FilePreview
  choice: FileChoice
  onChange: (choice: FileChoice) => void
}

/** What each column means, to be changed where the guess is wrong. */
export function ColumnTable({ file, choice, onChange }: ColumnTableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className={classes.columns} tabIndex={0} aria-label={`Columns of ${file.name}`}>
      <Table verticalSpacing={6} className={classes.table}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">Column</Table.Th>
            <Table.Th scope="col">For example</Table.Th>
            <Table.Th scope="col">Means</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {file.columns.map((column) => (
            <ColumnRow
              key={column.column}
              column={column}
              mapped={file.mapping.columns.find((one) => one.column === column.column)}
              role={file.mapping.role}
              asked={file.blockers.some((blocker) => blocker.column === column.column)}
              choice={choice}
              onChange={onChange}
            />
          ))}
        </Table.Tbody>
      </Table>
    </section>
  )
}
