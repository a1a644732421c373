/** A text in every language that the templates come in, as SurveyJS keeps it: `default` is English. */
export type Words = Record<(typeof templateLanguages)[number] | 'default', string>

/** SurveyJS's names of the languages beside English. */
export const templateLanguages = ['de', 'pt', 'es', 'fr', 'zh-cn'] as const

export function words(english: string, de: string, pt: string, es: string, fr: string, chinese: string): Words {
  return { default: english, de, pt, es, fr, 'zh-cn': chinese } as Words
}
