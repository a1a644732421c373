import type { MetricAnswer } from '@esteem/contract'
import { Table } from '@mantine/core'
import { formatCount } from '../../../ui/format/count.ts'
import { formatMonth } from '../../../ui/format/day.ts'
import { toWords } from '../../../ui/format/words.ts'
import { splitSeries } from './split.ts'
import classes from './split-table.module.css'

export function SplitTable({ metric }: { metric: MetricAnswer }) {
  const { parts, rows } = splitSeries(metric.series)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className={classes.frame} tabIndex={0} aria-label={`${metric.metric.name} as a table`}>
      <Table stickyHeader verticalSpacing="xs" className={classes.table}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">Month</Table.Th>
            {[...parts.map(toWords), 'All'].map((part) => (
              <Table.Th key={part} scope="col" ta="right">
                {part}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.toReversed().map((row) => (
            <Table.Tr key={row.start}>
              <Table.Th scope="row" fw={400}>
                {formatMonth(row.start)}
              </Table.Th>
              {[...row.values, row.total].map((value, index) => (
                <Table.Td key={parts[index] ?? 'all'} ta="right">
                  {formatCount(value)}
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  )
}
