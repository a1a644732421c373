/**
 * The app speaks English; numbers and dates follow the reader's region where they can, so that a German reader
 * sees 1.234,00 € and nobody sees a month named in one language in a sentence written in another.
 */
export function readingLocale(browserLanguage: string | undefined): string {
  try {
    const { language, region } = new Intl.Locale(browserLanguage ?? 'en-GB')
    if (language === 'en') return browserLanguage ?? 'en-GB'
    return region ? `en-${region}` : 'en-GB'
  } catch {
    return 'en-GB'
  }
}

export const locale = readingLocale(globalThis.navigator?.language)
