import { countryOf, currencyOf } from '../../ui/business-fields/guess.ts'
import { listCountries } from '../../ui/business-fields/regions.ts'

/** A form that is mostly filled in: where the browser is tells the time zone, the country and the currency. */
export function guessSetup() {
  const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone
  const countries = listCountries().map((country) => country.value)
  const country = countryOf(timeZone, countries, navigator.language) ?? ''
  return {
    businessName: '',
    timeZone,
    currency: country ? currencyOf(country) : 'EUR',
    country,
    name: '',
    email: '',
    password: '',
  }
}
