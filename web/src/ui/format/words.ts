/** `shopify_customer_id` and `shopifyCustomerId` as words: `Shopify customer id`. */
export function toWords(name: string): string {
  const spaced = name
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/[_\-.]+/g, ' ')
    .trim()
  if (spaced === '') return name
  const lower = /[a-z]/.test(spaced) ? spaced.replace(/\b[A-Z](?=[a-z])/g, (letter) => letter.toLowerCase()) : spaced
  return lower.charAt(0).toUpperCase() + lower.slice(1)
}

/** A clause as a sentence of its own. */
export function toSentence(clause: string): string {
  const start = clause.charAt(0).toUpperCase() + clause.slice(1)
  return /[.!?]$/.test(start) ? start : `${start}.`
}

/** `a, b and c` */
export function joinWords(words: string[]): string {
  if (words.length < 2) return words.join('')
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
}
