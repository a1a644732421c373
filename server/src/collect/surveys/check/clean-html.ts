/** Tags that say how a text is set, and nothing else. */
const allowed = new Set(
  'a abbr b blockquote br caption center code dd del div dl dt em h1 h2 h3 h4 h5 h6 hr i li mark ol p pre s small span strong sub sup table tbody td th thead tr u ul'.split(
    ' ',
  ),
)
const alone = new Set(['br', 'hr'])
/** Of these the content goes as well: it is no text. */
const emptied =
  /<(script|style|template|noscript|iframe|object|svg|math|textarea|title|select|xmp)\b[\s\S]*?(?:<\/\1\s*>|$)/gi

/**
 * HTML made anew from what is allowed in it: everything else is text. Nothing that was written comes through unread, so that
 * there is nothing to slip past a filter.
 */
export function cleanHtml(html: string): string {
  const source = html.replace(/<!--[\s\S]*?(?:-->|$)/g, '').replace(emptied, '')
  const open: string[] = []
  let clean = ''
  let from = 0
  for (const tag of source.matchAll(/<(\/?)([a-zA-Z][a-zA-Z0-9]*)\b((?:[^<>"']|"[^"]*"|'[^']*')*)>/g)) {
    clean += asText(source.slice(from, tag.index))
    from = tag.index + tag[0].length
    const name = tag[2].toLowerCase()
    if (!allowed.has(name)) continue
    if (tag[1] === '') {
      clean += name === 'a' ? anchor(tag[3]) : `<${name}>`
      if (!alone.has(name)) open.push(name)
    } else if (open.includes(name)) {
      while (open.length > 0) {
        const closing = open.pop()!
        clean += `</${closing}>`
        if (closing === name) break
      }
    }
  }
  return (
    clean +
    asText(source.slice(from)) +
    open
      .reverse()
      .map((name) => `</${name}>`)
      .join('')
  )
}

function asText(text: string): string {
  return text
    .replace(/&(?!(?:[a-zA-Z]{2,8}|#\d{1,6}|#x[0-9a-fA-F]{1,5});)/g, '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
}

function anchor(attributes: string): string {
  const [, , double, single] = attributes.match(/\bhref\s*=\s*("([^"]*)"|'([^']*)')/i) ?? []
  const address = safeLink(withoutAnswers((double ?? single ?? '').replaceAll('&amp;', '&')))
  if (address === null) return '<a>'
  return `<a href="${address.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')}" target="_blank" rel="noopener noreferrer">`
}

/** An address that a person may follow; null for what would run or show something else. */
export function safeLink(address: string): string | null {
  const plain = address.trim()
  if (!/^(https?:\/\/|mailto:|tel:)/i.test(plain) || !URL.canParse(plain)) return null
  return plain.slice(0, 2000)
}

/** An address without answers in braces, which would tell others what was said. */
export function withoutAnswers(address: string): string {
  return address.replace(/\{[^{}]*\}/g, '')
}

/** A picture that is in the survey itself; null for one that somebody else would have to be asked for. */
export function safeImage(address: string): string | null {
  return /^data:image\/(png|jpe?g|gif|webp|avif);base64,[A-Za-z0-9+/=\s]+$/i.test(address.trim())
    ? address.trim()
    : null
}
