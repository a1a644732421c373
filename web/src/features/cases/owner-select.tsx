import { Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { accountsQuery } from './cases-query.ts'

interface OwnerSelectProps {
  label: string
  hideLabel?: boolean
  value: string | null
  onChange: (ownerId: string | null) => void
  disabled?: boolean
}

const nobody = '-'

/** Who has something, or nobody. */
export function OwnerSelect({ label, hideLabel, value, onChange, disabled }: OwnerSelectProps) {
  const accounts = useQuery(accountsQuery)
  const items = accounts.data?.items ?? []
  return (
    <Select
      label={hideLabel ? undefined : label}
      aria-label={label}
      data={[
        { value: nobody, label: 'Nobody' },
        ...items.map(({ accountId, name }) => ({ value: accountId, label: name })),
      ]}
      value={value ?? nobody}
      onChange={(next) => next && onChange(next === nobody ? null : next)}
      allowDeselect={false}
      disabled={disabled}
    />
  )
}
