import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { endpoints } from '@esteem/contract'
import { type App, at, EsteemError, implement, readCursor, writeCursor } from '../../platform/index.ts'
import type { Imports } from './imports.ts'

export function registerImportRoutes(app: App, imports: Imports): void {
  implement(app, endpoints.uploadImportFile, async ({ query, context }) => {
    const { body } = context.req.raw
    if (!body) throw new EsteemError('invalid-input', 'The request has no body. Send the bytes of the file.')
    return imports.upload(query.name, body)
  })
  implement(app, endpoints.previewImport, async ({ body }) => ({ files: await imports.preview(body.files) }))
  implement(app, endpoints.startImport, ({ body, caller }) => imports.start(body.files, caller.accountId))
  implement(app, endpoints.listImports, async ({ query }) => {
    const [before] = readCursor(query.cursor, at.id) ?? [null]
    const items = await imports.list(before, query.limit)
    return { items, nextCursor: items.length < query.limit ? null : writeCursor(items.at(-1)!.importId) }
  })
  implement(app, endpoints.getImport, ({ params }) => imports.get(params.importId))
  implement(app, endpoints.cancelImport, ({ params }) => imports.cancel(params.importId))
  implement(app, endpoints.repeatImport, ({ params }) => imports.repeat(params.importId))

  app.get('/api/imports/:importId{[0-9]+}/files/:fileId/rejects', async (context) => {
    if (!context.get('caller'))
      throw new EsteemError('not-signed-in', 'This needs an account. Sign in, or send the token of the data folder.')
    const { path, name } = await imports.rejects(Number(context.req.param('importId')), context.req.param('fileId'))
    const { size } = await stat(path)
    return context.body(Readable.toWeb(createReadStream(path)) as ReadableStream, 200, {
      'content-type': 'text/csv; charset=utf-8',
      'content-length': String(size),
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
    })
  })
}
