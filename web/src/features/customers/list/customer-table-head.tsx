import { UnstyledButton } from '@mantine/core'
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { type CustomersSearch, nextSort } from '../customers-search.ts'
import { columns } from './columns.tsx'
import classes from './customer-list.module.css'

interface CustomerTableHeadProps {
  search: CustomersSearch
  onSort: (search: Partial<CustomersSearch>) => void
}

export function CustomerTableHead({ search, onSort }: CustomerTableHeadProps) {
  const direction = search.direction ?? 'desc'
  const Arrow = direction === 'asc' ? IconArrowUp : IconArrowDown
  return (
    // biome-ignore-start lint/a11y/useSemanticElements: part of a table of divs
    // biome-ignore-start lint/a11y/useFocusableInteractive: the button within is what takes the focus
    <div role="rowgroup" className={classes.head}>
      <div role="row" aria-rowindex={1} className={classes.headRow}>
        {columns.map((column) => {
          const sorted = (search.sort ?? 'worth') === column.sort
          return (
            <div
              key={column.sort}
              role="columnheader"
              data-column={column.sort}
              data-align={column.align}
              aria-sort={sorted ? (direction === 'asc' ? 'ascending' : 'descending') : 'none'}
            >
              <UnstyledButton className={classes.sortButton} onClick={() => onSort(nextSort(search, column.sort))}>
                {column.label}
                <Arrow size={14} aria-hidden style={{ visibility: sorted ? 'visible' : 'hidden' }} />
              </UnstyledButton>
            </div>
          )
        })}
      </div>
    </div>
    // biome-ignore-end lint/a11y/useFocusableInteractive: as above
    // biome-ignore-end lint/a11y/useSemanticElements: as above
  )
}
