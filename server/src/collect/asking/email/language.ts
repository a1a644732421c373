/** The language of a person by their traits: the first part of `pt-BR`; English where nothing is known. */
export function languageOf(traits: ReadonlyMap<string, unknown>): string {
  for (const name of ['language', 'locale', 'lang']) {
    const told = traits.get(name)
    const found = typeof told === 'string' ? /^[a-z]{2,3}(?=$|[-_])/i.exec(told.trim()) : null
    if (found) return found[0].toLowerCase()
  }
  return 'en'
}

/** A text as SurveyJS keeps it: one for all, or one for each language; in this one, else in the survey's own. */
export function localised(text: unknown, language: string, own = 'en'): string {
  if (typeof text === 'string') return text
  if (typeof text !== 'object' || text === null) return ''
  const words = text as Record<string, unknown>
  const same = Object.keys(words).find((key) => key.toLowerCase().split(/[-_]/)[0] === language)
  const chosen = (same && words[same]) ?? (language === own ? words.default : undefined) ?? words.default ?? words.en
  return typeof chosen === 'string'
    ? chosen
    : String(Object.values(words).find((each) => typeof each === 'string') ?? '')
}

/** The words that a rule has for a language; English ones for everybody else. */
export function ownWords(words: Readonly<Record<string, string>>, language: string): string | undefined {
  const key = Object.keys(words).find((each) => each.toLowerCase().split('-')[0] === language)
  return words[key ?? 'en'] || undefined
}

/** Titles of SurveyJS may hold markup and `{variables}` that only a browser fills in. */
export function plain(text: string): string {
  return text
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}
