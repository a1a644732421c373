import { locale } from './locale.ts'

/** `German` for `de`. */
export function languageName(language: string, inLocale = locale): string {
  if (language === '') return 'Not known'
  try {
    return new Intl.DisplayNames(inLocale, { type: 'language' }).of(language) ?? language
  } catch {
    return language
  }
}
