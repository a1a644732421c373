import type { ColumnReport, DateOrder, DecimalMark, FileChoice, ImportRole, MappedColumn } from '@esteem/contract'
import { Group, Select, Table } from '@mantine/core'
import { changeColumn } from './choices.ts'
import { fieldOptions, notUsed } from './field-options.ts'
import classes from './preview.module.css'
import { dateOrders, decimalMarks } from './reading-words.ts'

interface ColumnRowProps {
  column: ColumnReport
  mapped: MappedColumn | undefined
  role: ImportRole
  /** The import waits for an answer about this column. */
  asked: boolean
  choice: FileChoice
  onChange: (choice: FileChoice) => void
}

export function ColumnRow({ column, mapped, role, asked, choice, onChange }: ColumnRowProps) {
  const field = mapped?.field ?? null
  // While it is asked, nothing is chosen yet: else nobody could confirm what is merely likely.
  const dateOrder = asked ? null : (mapped?.dateOrder ?? column.dateOrder)
  const decimalMark = asked ? null : (mapped?.decimalMark ?? column.decimalMark)
  const change = (part: Partial<MappedColumn>) =>
    onChange(changeColumn(choice, { column: column.column, field, ...part }))
  return (
    <Table.Tr data-asked={asked || undefined}>
      <Table.Th scope="row" fw={500}>
        {column.column}
      </Table.Th>
      <Table.Td className={classes.examples} title={column.examples.join('\n')}>
        {column.examples.slice(0, 3).join(' · ') || 'empty'}
      </Table.Td>
      <Table.Td>
        <Group gap={6} wrap="nowrap">
          <Select
            className={classes.field}
            size="xs"
            aria-label={`${column.column} means`}
            searchable
            allowDeselect={false}
            data={fieldOptions(role, column.column, field)}
            value={field ?? notUsed}
            onChange={(chosen) => change({ field: chosen === notUsed ? null : chosen })}
            data-unused={field === null || undefined}
          />
          {field !== null && (column.kind === 'moment' || column.ambiguous === 'day-or-month-first') && (
            <Select
              className={classes.reading}
              size="xs"
              aria-label={`Dates in ${column.column} are written`}
              placeholder="day or month first?"
              allowDeselect={false}
              data={dateOrders}
              error={column.ambiguous !== null && asked}
              title={column.why ?? undefined}
              value={dateOrder}
              onChange={(order) => change({ dateOrder: order as DateOrder })}
            />
          )}
          {field !== null && column.ambiguous === 'decimal-or-thousands' && (
            <Select
              className={classes.reading}
              size="xs"
              aria-label={`Decimals in ${column.column} are written`}
              placeholder="decimal mark?"
              allowDeselect={false}
              data={decimalMarks}
              error={asked}
              title={column.why ?? undefined}
              value={decimalMark}
              onChange={(mark) => change({ decimalMark: mark as DecimalMark })}
            />
          )}
        </Group>
      </Table.Td>
    </Table.Tr>
  )
}
