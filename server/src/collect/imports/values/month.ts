const languages = ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'pl', 'sv', 'da', 'nb', 'fi', 'cs', 'tr', 'ro', 'hu']

const months = new Map<string, number>()
for (const language of languages) {
  for (const style of ['long', 'short'] as const) {
    for (const withDay of [true, false]) {
      // Several languages inflect the month beside a day: Polish styczeń, but 5 stycznia.
      const format = new Intl.DateTimeFormat(language, {
        month: style,
        day: withDay ? 'numeric' : undefined,
        timeZone: 'UTC',
      })
      for (let month = 0; month < 12; month++) {
        const name = format.formatToParts(Date.UTC(2021, month, 5)).find(({ type }) => type === 'month')?.value ?? ''
        if (/^\p{L}{3,}\.?$/u.test(name) && !months.has(fold(name))) months.set(fold(name), month + 1)
      }
    }
  }
}
months.set('sept', 9)

function fold(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}|\./gu, '')
    .toLowerCase()
}

/** January is 1. Knows the names and short names of the common European languages; null for any other word. */
export function monthOf(name: string): number | null {
  return months.get(fold(name)) ?? null
}
