import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  type Client,
  type ClientOptions,
  type Customer,
  createClient,
  type FileChoice,
  type FilePreview,
  type ImportReport,
  uploadImportFile,
} from '@esteem/contract'
import { expect, inject } from 'vitest'
import { createImports, registerImportRoutes } from '../server/src/collect/imports/index.ts'
import {
  createValuation,
  crowdBehind,
  latestScores,
  readPredictions,
  registerMeasureRoutes,
} from '../server/src/measure/index.ts'
import {
  createApp,
  createLog,
  migrateClickHouse,
  migratePostgres,
  openEmbeddedClickHouse,
  openEmbeddedPostgres,
  openServerClickHouse,
  openServerPostgres,
} from '../server/src/platform/index.ts'
import {
  createAppender,
  createDecisions,
  createResolver,
  registerTimelineRoutes,
} from '../server/src/timeline/index.ts'
import { freshDatabases } from './server.ts'

export interface ImportShop {
  client: Client
  options: ClientOptions
  upload: (name: string, content: string | Uint8Array | ReadableStream<Uint8Array>) => Promise<string>
  preview: (name: string, content: string, choice?: Omit<FileChoice, 'fileId'>) => Promise<FilePreview>
  /** Uploads, starts and waits for the end. */
  bringIn: (files: Record<string, string | Uint8Array>, choice?: Omit<FileChoice, 'fileId'>) => Promise<ImportReport>
  /** Waits until an import that was started has come to its end. */
  ended: (importId: number) => Promise<ImportReport>
  /** The one customer that is found so. */
  customer: (search: string) => Promise<Customer>
  /** What that customer's timeline says, newest first. */
  timeline: (search: string) => Promise<{ event: string; time: string; properties: Record<string, unknown> }[]>
  /** Lets the event store refuse the next events, once as many as given have gone through. */
  breakAfter: (events: number) => void
  /** Stops the process as soon as something has been written, as a shutdown would. */
  stopWhenTelling: () => void
  /** Opens another process on the same databases. */
  restart: () => Promise<void>
  stop: () => Promise<void>
}

async function openDatabases(folder: string) {
  const servers = await freshDatabases()
  if (!servers) cpSync(inject('template'), folder, { recursive: true })
  const { ESTEEM_POSTGRES_URL: postgresUrl, ESTEEM_CLICKHOUSE_URL: clickhouseUrl } = servers ?? {}
  const postgres = postgresUrl ? openServerPostgres(postgresUrl) : await openEmbeddedPostgres(join(folder, 'postgres'))
  const clickhouse = clickhouseUrl
    ? await openServerClickHouse(clickhouseUrl, servers!.ESTEEM_CLICKHOUSE_DATABASE!)
    : openEmbeddedClickHouse(join(folder, 'clickhouse'))
  await migratePostgres(postgres)
  await migrateClickHouse(clickhouse)
  return { postgres, clickhouse }
}

/** What imports need of the server, on databases of their own: the same parts as in main.ts, without its port. */
export async function openImportShop(currency = 'EUR'): Promise<ImportShop> {
  const folder = mkdtempSync(join(tmpdir(), 'esteem-imports-'))
  const { postgres, clickhouse } = await openDatabases(folder)
  const opened = performance.now()
  const clock = () => new Date(Date.UTC(2026, 4, 4, 10) + performance.now() - opened)
  const log = createLog('silent')
  const resolver = createResolver(postgres, clickhouse, clock)
  const appender = createAppender(clickhouse, resolver, log)
  const decisions = createDecisions(postgres, clickhouse, clock, resolver.follow)
  const settings = async () => ({ businessName: 'Shop', timeZone: 'Europe/London', currency, country: 'GB' })

  const runs = new Map<number, Promise<void>>()
  let left = Number.POSITIVE_INFINITY
  let afterTelling = () => {}

  /** One process: stopped, another is opened on the same databases. */
  function open() {
    const imports = createImports({
      postgres,
      clickhouse,
      append: async (events) => {
        if (left < events.length) throw new Error('the event store is gone')
        left -= events.length
        await appender.append(events)
        afterTelling()
      },
      clock,
      log,
      folder: join(folder, 'imports'),
      settings,
      sourceId: async () => 1,
      queue: async (importId) => {
        runs.set(importId, imports.run(importId))
      },
    })
    const app = createApp(log)
    app.use(async (context, next) => {
      context.set('caller', { accountId: null, name: 'Command line', email: null })
      await next()
    })
    registerImportRoutes(app, imports)
    const valuation = createValuation({ postgres, clickhouse, clock, settings, log })
    registerTimelineRoutes(app, {
      postgres,
      clickhouse,
      decisions,
      currency: async () => currency,
      predictions: { relation: latestScores, of: (ids) => readPredictions(clickhouse, ids) },
      crowdBehind: (behind) => crowdBehind({ clickhouse, clock, settings, valuation }, behind),
    })
    registerMeasureRoutes(app, { postgres, clickhouse, clock, settings, sourceNames: async () => new Map() })
    return { imports, app }
  }
  let process = open()

  const options = { baseUrl: 'http://shop.test', fetch: async (request: Request) => process.app.fetch(request) }
  const client = createClient(options)

  async function upload(name: string, content: string | Uint8Array | ReadableStream<Uint8Array>): Promise<string> {
    const body = content instanceof ReadableStream ? content : new Blob([content as string])
    return (await uploadImportFile(options, name, body)).fileId
  }

  async function ended(importId: number): Promise<ImportReport> {
    await runs.get(importId)
    return client.getImport({ params: { importId } })
  }

  async function customer(search: string): Promise<Customer> {
    const { items } = await client.listCustomers({ query: { search } })
    expect(items.map(({ name, email }) => name ?? email ?? search)).toHaveLength(1)
    return client.getCustomer({ params: { customerId: items[0]!.customerId } })
  }

  return {
    client,
    customer,
    async timeline(search) {
      const { customerId } = await customer(search)
      const { items } = await client.getTimeline({ params: { customerId }, query: { limit: 100 } })
      return items.map(({ event, type, time, properties }) => ({ event: event || type, time, properties }))
    },
    options,
    upload,
    ended,
    async preview(name, content, choice = {}) {
      const { files } = await client.previewImport({
        body: { files: [{ fileId: await upload(name, content), ...choice }] },
      })
      return files[0]!
    },
    async bringIn(files, choice = {}) {
      const chosen: FileChoice[] = []
      for (const [name, content] of Object.entries(files))
        chosen.push({ fileId: await upload(name, content), ...choice })
      const { importId } = await client.startImport({ body: { files: chosen } })
      return ended(importId)
    },
    breakAfter: (events) => {
      left = events
    },
    stopWhenTelling() {
      afterTelling = () => process.imports.stop()
    },
    async restart() {
      afterTelling = () => {}
      process.imports.stop()
      await Promise.all(runs.values())
      process = open()
      await process.imports.tidy()
    },
    async stop() {
      process.imports.stop()
      await Promise.all(runs.values())
      await clickhouse.close()
      await postgres.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

export const csv = (...lines: string[]) => `${lines.join('\n')}\n`
