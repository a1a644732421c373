import { eld } from 'eld/extrasmall'

/** Shorter ones are guesses; a Chinese or Japanese character says as much as a word does. */
const leastLength = 16
const leastDense = 4
const dense = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u

/** The language of a text, as two letters; '' where it is too short or could be one of several. */
export function detectLanguage(text: string): string {
  const sample = text.trim().slice(0, 1000)
  if (sample.length < (dense.test(sample) ? leastDense : leastLength)) return ''
  const found = eld.detect(sample)
  return found.isReliable() ? found.language : ''
}
