/** Small letters without accents, so that “Devolução” is found by “devolucao”. */
function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/\s+/g, ' ').toLowerCase()
}

const letter = /[\p{L}\p{N}]/u
// Written without spaces between words, so a word is looked for anywhere.
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u

/** The first of these words or phrases that a text has; `refund*` also finds “refunded”. Null where it has none. */
export function findWord(text: string, words: readonly string[]): string | null {
  const within = plain(text)
  return words.find((word) => has(within, word)) ?? null
}

function has(within: string, word: string): boolean {
  const open = word.endsWith('*')
  const wanted = plain(open ? word.slice(0, -1) : word)
  if (wanted === '') return false
  for (let at = within.indexOf(wanted); at >= 0; at = within.indexOf(wanted, at + 1)) {
    if (unspaced.test(wanted)) return true
    const before = within[at - 1]
    const after = within[at + wanted.length]
    const begins = before === undefined || !letter.test(before)
    const ends = open || after === undefined || !letter.test(after)
    if (begins && ends) return true
  }
  return false
}
