import type { MetricAnswer } from '@esteem/contract'
import { Table } from '@mantine/core'
import { formatCount } from '../../../ui/format/count.ts'
import { toWords } from '../../../ui/format/words.ts'
import { fillSeries, type Interval } from './fill-series.ts'
import { intervalWords, nameInterval } from './name-interval.ts'
import { splitSeries } from './split.ts'
import classes from './split-table.module.css'

export function SplitTable({ metric, interval }: { metric: MetricAnswer; interval: Interval }) {
  const { parts, rows } = splitSeries(fillSeries(metric, interval))
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className={classes.frame} tabIndex={0} aria-label={`${metric.metric.name} as a table`}>
      <Table stickyHeader verticalSpacing="xs" className={classes.table}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{intervalWords[interval]}</Table.Th>
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
                {nameInterval(row.start, interval)}
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
