import type { FileChoice, FilePreview, ImportMapping, ImportRole } from '@esteem/contract'
import { Select, SimpleGrid, TextInput } from '@mantine/core'
import { useMemo } from 'react'
import { listCurrencies, listTimeZones } from '../../../ui/business-fields/regions.ts'
import { changeMapping } from './choices.ts'
import { roles } from './role-words.ts'

interface FileBasicsProps {
  file: FilePreview
  choice: FileChoice
  onChange: (choice: FileChoice) => void
}

/** What the file as a whole holds, and what its amounts and times mean where they do not say. */
export function FileBasics({ file: { mapping }, choice, onChange }: FileBasicsProps) {
  const currencies = useMemo(listCurrencies, [])
  const zones = useMemo(() => listTimeZones(mapping.timeZone), [mapping.timeZone])
  const change = (part: Partial<ImportMapping>) => onChange(changeMapping(choice, part))
  const sales = mapping.role === 'orders' || mapping.role === 'order-lines'
  return (
    <SimpleGrid cols={{ base: 1, xs: 2, md: 4 }}>
      <Select
        label="The file holds"
        allowDeselect={false}
        data={roles}
        value={mapping.role}
        onChange={(role) => change({ role: role as ImportRole })}
        comboboxProps={{ width: 'auto' }}
      />
      <Select
        label="Currency, where none is named"
        searchable
        allowDeselect={false}
        data={currencies}
        value={mapping.currency}
        onChange={(currency) => currency && change({ currency })}
      />
      <Select
        label="Times are those of"
        searchable
        allowDeselect={false}
        data={zones}
        value={mapping.timeZone}
        onChange={(timeZone) => timeZone && change({ timeZone })}
      />
      {sales && (
        <TextInput
          key={mapping.cancellationPrefix}
          label="Cancelled orders begin with"
          placeholder="none do"
          maxLength={8}
          defaultValue={mapping.cancellationPrefix ?? ''}
          onBlur={(event) => {
            const prefix = event.currentTarget.value.trim() || null
            if (prefix !== mapping.cancellationPrefix) change({ cancellationPrefix: prefix })
          }}
        />
      )}
    </SimpleGrid>
  )
}
