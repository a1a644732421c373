import { Skeleton } from '@mantine/core'
import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query'
import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { useMemo, useRef } from 'react'
import { MoreFailed, useEndless } from '../../../ui/endless.tsx'
import { useScrollMargin } from '../../../ui/scroll-margin.ts'
import type { CustomersSearch } from '../customers-search.ts'
import { columns } from './columns.tsx'
import classes from './customer-list.module.css'
import { CustomerTableHead } from './customer-table-head.tsx'
import type { CustomersPageAnswer } from './page-answer.ts'

interface CustomerTableProps {
  customers: UseInfiniteQueryResult<InfiniteData<CustomersPageAnswer>>
  search: CustomersSearch
  onSort: (search: Partial<CustomersSearch>) => void
}

const rowHeight = 56

/** Any number of customers: only the rows in view exist, and more are fetched before the last comes into view. */
export function CustomerTable({ customers, search, onSort }: CustomerTableProps) {
  const body = useRef<HTMLDivElement>(null)
  const pages = customers.data?.pages
  const rows = useMemo(() => pages?.flatMap((page) => page.items) ?? [], [pages])
  const virtual = useWindowVirtualizer({
    count: rows.length + (customers.hasNextPage ? 8 : 0),
    estimateSize: () => rowHeight,
    overscan: 12,
    scrollMargin: useScrollMargin(body),
  })
  const items = virtual.getVirtualItems()
  useEndless(customers, (items.at(-1)?.index ?? 0) >= rows.length - 30)
  return (
    // biome-ignore-start lint/a11y/useSemanticElements: the rows of a real table cannot be placed one by one
    // biome-ignore-start lint/a11y/useFocusableInteractive: a static table has nothing to focus but its links
    <div
      role="table"
      aria-label="Customers"
      aria-rowcount={(pages?.[0]?.total ?? 0) + 1}
      aria-busy={customers.isPlaceholderData}
      className={classes.table}
      data-sort={search.sort}
    >
      <CustomerTableHead search={search} onSort={onSort} />
      <div role="rowgroup" ref={body} style={{ height: virtual.getTotalSize(), position: 'relative' }}>
        {items.map((item) => {
          const customer = rows[item.index]
          const place = { height: rowHeight, transform: `translateY(${item.start - virtual.options.scrollMargin}px)` }
          return customer ? (
            <div
              key={customer.customerId}
              role="row"
              aria-rowindex={item.index + 2}
              className={classes.row}
              style={place}
            >
              {columns.map((column) => (
                <div key={column.sort} role="cell" data-column={column.sort} data-align={column.align}>
                  {column.show(customer)}
                </div>
              ))}
            </div>
          ) : (
            <div key={`coming ${item.index}`} aria-hidden className={classes.row} style={place}>
              <Skeleton height={14} width="40%" />
            </div>
          )
        })}
      </div>
      <MoreFailed list={customers} />
    </div>
    // biome-ignore-end lint/a11y/useFocusableInteractive: as above
    // biome-ignore-end lint/a11y/useSemanticElements: as above
  )
}
