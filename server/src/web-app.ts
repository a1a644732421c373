import { existsSync, readFileSync } from 'node:fs'
import { relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { serveStatic } from '@hono/node-server/serve-static'
import { secureHeaders } from 'hono/secure-headers'
import type { App } from './platform/index.ts'

const built = fileURLToPath(new URL('../../web/dist/', import.meta.url))
const script = fileURLToPath(new URL('../../sdk/dist/esteem.js', import.meta.url))

/** Serves the built web app: files by their name, and its one page for every other path outside the API. */
export function serveWebApp(app: App): void {
  app.use(
    '*',
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        styleSrc: ["'self'", "'unsafe-inline'"],
        objectSrc: ["'none'"],
        frameAncestors: ["'none'"],
        baseUri: ["'self'"],
        formAction: ["'self'"],
      },
      crossOriginResourcePolicy: false,
      strictTransportSecurity: false,
    }),
  )
  const root = relative(process.cwd(), built) || '.'
  app.use(
    '/assets/*',
    serveStatic({
      root,
      onFound: (_, context) => context.header('cache-control', 'public, max-age=31536000, immutable'),
    }),
  )
  // For other sites: any page may load it, and asks for a newer one after an hour.
  app.get('/sdk/esteem.js', (context) => {
    if (!existsSync(script)) return context.text('// The script is not built. Run: npm run build', 503)
    return context.body(readFileSync(script, 'utf8'), 200, {
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'public, max-age=3600',
      'access-control-allow-origin': '*',
      'cross-origin-resource-policy': 'cross-origin',
    })
  })
  app.get('*', serveStatic({ root }))
  app.get('*', async (context, next) => {
    if (/^\/(api|v1)\//.test(context.req.path)) return await next()
    const page = `${built}index.html`
    if (!existsSync(page)) return context.text('The web app is not built. Run: npm run build', 503)
    return context.html(readFileSync(page, 'utf8'), 200, { 'cache-control': 'no-cache' })
  })
}
