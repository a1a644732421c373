const euroCountries = new Set(
  'AD AT AX BE BG BL CY DE EE ES FI FR GF GP GR HR IE IT LT LU LV MC ME MF MQ MT NL PM PT RE SI SK SM VA XK YT'.split(
    ' ',
  ),
)

/** The currency of a country: outside the euro, ISO 4217 codes begin with the country's own. */
export function currencyOf(country: string): string {
  if (euroCountries.has(country)) return 'EUR'
  return Intl.supportedValuesOf('currency').find((code) => code.startsWith(country)) ?? 'USD'
}

interface LocaleWithTimeZones extends Intl.Locale {
  getTimeZones?(): string[] | undefined
}

/** The country in which a clock shows this zone; where the browser cannot say, the country of its language. */
export function countryOf(timeZone: string, countries: string[], language: string | undefined): string | null {
  const home = countries.find((country) => {
    const region: LocaleWithTimeZones = new Intl.Locale('und', { region: country })
    return region.getTimeZones?.()?.includes(timeZone)
  })
  return home ?? new Intl.Locale(language ?? 'en').region ?? null
}
