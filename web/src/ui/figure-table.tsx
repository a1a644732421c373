import { Table } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './figure-table.module.css'

interface FigureTableProps {
  /** What the table shows, for those who jump to it. */
  label: string
  head: string[]
  rows: { key: string; cells: ReactNode[] }[]
  /** As high as the picture whose place it takes, so that nothing below it moves. */
  height?: number
}

/** The figures of a picture: the first column names them, the others are numbers. */
export function FigureTable({ label, head, rows, height }: FigureTableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className={classes.frame} style={{ height }} tabIndex={0} aria-label={`${label} as a table`}>
      <Table stickyHeader verticalSpacing="xs" className={classes.table}>
        <Table.Thead>
          <Table.Tr>
            {head.map((name, index) => (
              <Table.Th key={name} scope="col" ta={index === 0 ? 'left' : 'right'}>
                {name}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map(({ key, cells: [name, ...figures] }) => (
            <Table.Tr key={key}>
              <Table.Th scope="row" fw={400}>
                {name}
              </Table.Th>
              {figures.map((figure, index) => (
                <Table.Td key={head[index + 1]} ta="right">
                  {figure}
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  )
}
