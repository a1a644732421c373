/**
 * The app speaks English, so what has words in it, such as the names of months, is English too, in the way of the
 * reader's region as far as the browser knows it.
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

/** Numbers have no words: a German reader sees 1.234,00 €. Their digits are those that the rest of the page uses. */
export function countingLocale(browserLanguage: string | undefined): string {
  try {
    return new Intl.Locale(browserLanguage ?? 'en-GB', { numberingSystem: 'latn' }).toString()
  } catch {
    return 'en-GB'
  }
}

export const numberLocale = countingLocale(globalThis.navigator?.language)
