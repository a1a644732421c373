import { existsSync, readFileSync } from 'node:fs'
import { type App, notFound } from './platform/index.ts'

const folder = new URL('../../docs/', import.meta.url)

/**
 * Serves the documentation that figures and errors point to: `/docs/metrics/revenue` is `docs/metrics/revenue.md`. Browsers
 * get a page whose headings and links work; everyone else the text as it is written.
 */
export function serveDocumentation(app: App): void {
  app.get('/docs/*', (context) => {
    const name = context.req.path.slice('/docs/'.length).replace(/\/$/, '').replace(/\.md$/, '')
    const path = [`${name}.md`, `${name === '' ? '' : `${name}/`}README.md`]
      // Nothing but names of pages: no way out of the folder.
      .filter(() => name === '' || /^[\w-]+(\/[\w-]+)*$/.test(name))
      .find((each) => existsSync(new URL(each, folder)))
    if (!path) throw notFound('page', name)
    const text = readFileSync(new URL(path, folder), 'utf8')
    context.header('cache-control', 'no-cache')
    context.header('vary', 'accept')
    if (!context.req.header('accept')?.includes('text/html')) return context.text(text)
    context.header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'")
    return context.html(toPage(path, text))
  })
}

const style = `
  :root { color-scheme: light dark; font: 1rem/1.6 system-ui, sans-serif }
  body { max-width: 52rem; margin: 0 auto; padding: 2rem 1rem 6rem; white-space: pre-wrap; overflow-wrap: anywhere }
  h1, h2, h3, h4 { margin: 0; line-height: 1.3 }
  :target { background: light-dark(#fff3c4, #4a4011) }
  code { font-family: ui-monospace, monospace; font-size: 0.9em }`

/** The written text with its headings, links and code marked; everything else stays as it was written. */
function toPage(path: string, text: string): string {
  const written = text.replace(/^<!--.*-->\n+/, '')
  const title = /^# (.*)$/m.exec(written)?.[1] ?? 'Documentation'
  let fenced = false
  const lines = written.split('\n').map((line) => {
    const fence = line.startsWith('```')
    if (fence) fenced = !fenced
    const heading = fenced || fence ? null : /^(#{1,4}) (.*)$/.exec(line)
    if (fence) return null
    if (fenced) return `<code>${escapeHtml(line)}</code>\n`
    if (!heading) return `${mark(line, path)}\n`
    const [, { length }, words] = heading
    return `<h${length} id="${slug(words)}">${mark(words, path)}</h${length}>`
  })
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(title)} · Esteem</title><style>${style}</style><body><main>${lines.filter((line) => line !== null).join('')}</main></body></html>`
}

const escapeHtml = (text: string) =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign)

/** The anchor of a heading, as the links between the pages have it. */
const slug = (heading: string) =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replace(/\s/g, '-')

const mark = (line: string, path: string) =>
  escapeHtml(line)
    .replace(/`([^`]+)`/g, '<code>$1</code>')
    .replace(/\*\*([^*]+)\*\*/g, '<strong>$1</strong>')
    .replace(/\[([^\]]+)\]\(([^)\s]+)\)/g, (_, words, to) => `<a href="${addressOf(to, path)}">${words}</a>`)

/** Where a link leads, from the page that it is written on. */
function addressOf(to: string, path: string): string {
  const { origin, pathname, hash, href } = new URL(to, `http://docs.invalid/docs/${path}`)
  return origin === 'http://docs.invalid' ? `${pathname.replace(/\.md$/, '')}${hash}` : href
}
