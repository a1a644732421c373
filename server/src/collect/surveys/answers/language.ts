/** Fewer letters than this say too little: “ok super” could be anything. */
const fewestLetters = 20

type Detector = { detect: (text: string) => { language: string; isReliable: () => boolean } }
let detector: Promise<Detector> | null = null

/** The language that a text is written in, as ISO 639-1; null where it is too short to tell. */
export async function detectLanguage(text: string): Promise<string | null> {
  if (
    text.replace(/[^\p{L}]/gu, '').length < fewestLetters &&
    !/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Hangul}\p{sc=Thai}]{4}/u.test(text)
  )
    return null
  // Its tables take memory, so they are loaded when the first text comes.
  detector ??= import('eld/small').then(({ eld }) => eld as unknown as Detector)
  const found = (await detector).detect(text.slice(0, 2000))
  return found.language !== '' && found.isReliable() ? found.language : null
}
