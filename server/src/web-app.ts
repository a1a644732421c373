import { existsSync, readFileSync } from 'node:fs'
import { relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { serveStatic } from '@hono/node-server/serve-static'
import type { Context } from 'hono'
import { secureHeaders } from 'hono/secure-headers'
import type { App } from './platform/index.ts'

const built = fileURLToPath(new URL('../../web/dist/', import.meta.url))
const script = fileURLToPath(new URL('../../sdk/dist/esteem.js', import.meta.url))

/** Serves the built web app: files by their name, and its one page for every other path outside the API. */
export function serveWebApp(app: App): void {
  const ofApp = protect(["'none'"])
  const ofSurvey = protect(["'self'"])
  // A survey may stand in any site; where nobody asked for that, no site gets hold of it.
  const ofEmbeddedSurvey = protect(['*'])
  app.use('*', (context, next) => {
    if (!context.req.path.startsWith('/s/')) return ofApp(context, next)
    return context.req.query('embed') === '1' ? ofEmbeddedSurvey(context, next) : ofSurvey(context, next)
  })
  const root = relative(process.cwd(), built) || '.'
  app.use(
    '/assets/*',
    serveStatic({
      root,
      precompressed: true,
      onFound: (_, context) => {
        context.header('cache-control', 'public, max-age=31536000, immutable')
        // The preview of a survey runs in a frame without an origin.
        context.header('access-control-allow-origin', '*')
      },
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
  app.get('/s/*', (context) => page(context, 'respond.html'))
  app.get('*', serveStatic({ root }))
  app.get('*', async (context, next) => {
    if (/^\/(api|v1)\//.test(context.req.path)) return await next()
    return page(context, 'index.html')
  })
}

function page(context: Context, name: string): Response {
  const file = `${built}${name}`
  if (!existsSync(file)) return context.text('The web app is not built. Run: npm run build', 503)
  return context.html(readFileSync(file, 'utf8'), 200, { 'cache-control': 'no-cache' }) as Response
}

function protect(frameAncestors: string[]) {
  return secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'self'"],
      imgSrc: ["'self'", 'data:'],
      styleSrc: ["'self'", "'unsafe-inline'"],
      objectSrc: ["'none'"],
      frameAncestors,
      baseUri: ["'self'"],
      formAction: ["'self'"],
    },
    // An older way to say who may frame a page, which cannot say anybody.
    xFrameOptions: frameAncestors[0] === "'none'" ? 'DENY' : false,
    crossOriginResourcePolicy: false,
    strictTransportSecurity: false,
  })
}
