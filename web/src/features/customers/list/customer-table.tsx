import { Skeleton } from '@mantine/core'
import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query'
import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef } from 'react'
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
  const rows = customers.data?.pages.flatMap((page) => page.items) ?? []
  const { hasNextPage, isFetching, fetchNextPage } = customers
  const virtual = useWindowVirtualizer({
    count: rows.length + (hasNextPage ? 8 : 0),
    estimateSize: () => rowHeight,
    overscan: 12,
    scrollMargin: useScrollMargin(body),
  })
  const items = virtual.getVirtualItems()
  const last = items.at(-1)?.index ?? 0
  useEffect(() => {
    if (hasNextPage && !isFetching && last >= rows.length - 30) fetchNextPage()
  }, [hasNextPage, isFetching, last, rows.length, fetchNextPage])
  return (
    // biome-ignore-start lint/a11y/useSemanticElements: the rows of a real table cannot be placed one by one
    // biome-ignore-start lint/a11y/useFocusableInteractive: a static table has nothing to focus but its links
    <div
      role="table"
      aria-label="Customers"
      aria-rowcount={(customers.data?.pages[0]?.total ?? 0) + 1}
      aria-busy={customers.isPlaceholderData}
      className={classes.table}
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
    </div>
    // biome-ignore-end lint/a11y/useFocusableInteractive: as above
    // biome-ignore-end lint/a11y/useSemanticElements: as above
  )
}
