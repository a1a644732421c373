import { Select } from '@mantine/core'
import { DownloadMenu } from '../../../ui/download-menu.tsx'
import { listQuery } from '../customers-query.ts'
import type { CustomerSort, CustomersSearch } from '../customers-search.ts'
import { AddFilter } from '../filters/add-filter.tsx'
import { columns } from './columns.tsx'
import classes from './customer-list.module.css'
import { SearchField } from './search-field.tsx'

interface ToolbarProps {
  search: CustomersSearch
  onChange: (search: Partial<CustomersSearch>) => void
}

/** Finding and narrowing down; on phones, where the table has no headers, also its order. */
export function Toolbar({ search, onChange }: ToolbarProps) {
  return (
    <div className={classes.toolbar}>
      <SearchField value={search.search ?? ''} onChange={(text) => onChange({ search: text || undefined })} />
      <Select
        className={classes.sort}
        aria-label="Sorted by"
        allowDeselect={false}
        data={columns.map((column) => ({ value: column.sort, label: `By ${column.label.toLowerCase()}` }))}
        value={search.sort ?? 'worth'}
        onChange={(sort) => onChange({ sort: sort as CustomerSort, direction: sort === 'name' ? 'asc' : 'desc' })}
      />
      <AddFilter onAdd={(filter) => onChange({ filters: [...(search.filters ?? []), filter] })} />
      <DownloadMenu of="listCustomers" input={{ query: listQuery(search) }} label="Download the list" />
    </div>
  )
}
