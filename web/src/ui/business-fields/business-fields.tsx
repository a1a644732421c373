import type { Settings } from '@esteem/contract'
import { Select, SimpleGrid, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { useMemo } from 'react'
import { listCountries, listCurrencies, listTimeZones } from './regions.ts'

/** The settings of the business, the same when it is set up and when it is changed. */
export function BusinessFields<Values extends Settings>({ form }: { form: UseFormReturnType<Values> }) {
  const timeZone = form.getValues().timeZone
  const timeZones = useMemo(() => listTimeZones(timeZone), [timeZone])
  const currencies = useMemo(listCurrencies, [])
  const countries = useMemo(listCountries, [])
  const search = { searchable: true, allowDeselect: false, required: true, nothingFoundMessage: 'None by that name' }
  return (
    <>
      <TextInput
        label="Business name"
        name="organization"
        autoComplete="organization"
        required
        maxLength={120}
        {...form.getInputProps('businessName')}
      />
      <Select
        label="Time zone"
        description="Where your days begin and end"
        data={timeZones}
        {...search}
        {...form.getInputProps('timeZone')}
      />
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <Select
          label="Currency"
          description="Figures are in this one"
          data={currencies}
          {...search}
          {...form.getInputProps('currency')}
        />
        <Select
          label="Country"
          description="For phone numbers without a code"
          data={countries}
          {...search}
          {...form.getInputProps('country')}
        />
      </SimpleGrid>
    </>
  )
}
