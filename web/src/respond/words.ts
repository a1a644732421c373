import type { SurveyRefusal } from '@esteem/contract'

/** What the page itself says; the questions have words of their own. */
export interface Words {
  loading: string
  /** The survey cannot be reached. */
  away: string
  awayMore: string
  again: string
  missing: string
  missingMore: string
  thanks: string
  /** Answers that could not be sent yet. */
  kept: string
  sending: string
  close: string
  survey: string
  refusals: Partial<Record<SurveyRefusal, { title: string; more: string }>>
}

const languages: Record<string, () => Promise<{ words: Words }>> = {
  en: () => import('./words/en.ts'),
  de: () => import('./words/de.ts'),
  es: () => import('./words/es.ts'),
  fr: () => import('./words/fr.ts'),
  pt: () => import('./words/pt.ts'),
  zh: () => import('./words/zh.ts'),
}

/** The words of the first of these languages that the page speaks. */
export async function readWords(wanted: readonly string[]): Promise<Words> {
  const spoken = wanted.map((language) => language.slice(0, 2)).find((language) => language in languages) ?? 'en'
  return (await languages[spoken]!()).words
}
