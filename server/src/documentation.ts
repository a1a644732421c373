import { existsSync, readFileSync } from 'node:fs'
import { type App, notFound } from './platform/index.ts'

const folder = new URL('../../docs/', import.meta.url)

/** Serves the documentation that figures and errors point to: `/docs/metrics/revenue` is `docs/metrics/revenue.md`, as it is written. */
export function serveDocumentation(app: App): void {
  app.get('/docs/*', (context) => {
    const name = context.req.path.slice('/docs/'.length).replace(/\/$/, '').replace(/\.md$/, '')
    const page = [`${name}.md`, `${name === '' ? '' : `${name}/`}README.md`]
      // Nothing but names of pages: no way out of the folder.
      .filter(() => name === '' || /^[\w-]+(\/[\w-]+)*$/.test(name))
      .map((path) => new URL(path, folder))
      .find((url) => existsSync(url))
    if (!page) throw notFound('page', name)
    return context.text(readFileSync(page, 'utf8'), 200, { 'cache-control': 'no-cache' })
  })
}
