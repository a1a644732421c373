import { randomBytes } from 'node:crypto'
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Client, createClient } from '@esteem/contract'
import { inject } from 'vitest'
import { readConfig } from '../server/src/config.ts'
import { start } from '../server/src/main.ts'
import { openServerPostgres } from '../server/src/platform/index.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** A data folder with both databases at their newest schema, and nothing in them: copied, it starts in no time. */
    template: string
    /** Real database servers, where this run has them; empty texts where it has not. */
    servers: { postgresUrl: string; clickhouseUrl: string } | undefined
  }
}

export interface TestServer {
  url: string
  /** Asks as the command line of the own machine does. */
  client: Client
  token: string
  dataFolder: string
  /** Sends messages as a source does. */
  send: (messages: unknown[], more?: object) => Promise<Response>
  writeKey: string
  /** Stops it and starts it again on the same data. */
  restart: () => Promise<void>
  stop: () => Promise<void>
}

/** The settings of databases of this test's own, on real servers; undefined where the embedded ones are meant. */
export async function freshDatabases(): Promise<Record<string, string> | undefined> {
  const servers = inject('servers')
  if (!servers) return undefined
  const name = `test_${randomBytes(6).toString('hex')}`
  if (servers.postgresUrl) {
    const postgres = openServerPostgres(`${servers.postgresUrl}/postgres`)
    await postgres.query(`CREATE DATABASE ${name}`)
    await postgres.close()
  }
  return {
    ESTEEM_POSTGRES_URL: servers.postgresUrl && `${servers.postgresUrl}/${name}`,
    ESTEEM_CLICKHOUSE_URL: servers.clickhouseUrl,
    ESTEEM_CLICKHOUSE_DATABASE: name,
  }
}

/** A whole server with a business, a source and empty databases of its own. */
export async function startTestServer(
  clock?: () => Date,
  environment: Record<string, string> = {},
): Promise<TestServer> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'esteem-test-'))
  const servers = await freshDatabases()
  if (!servers) cpSync(inject('template'), dataFolder, { recursive: true })
  const config = readConfig({ ESTEEM_DATA: dataFolder, PORT: '0', ESTEEM_LOG: 'error', ...servers, ...environment })
  let running = await start(config, clock)
  const token = readFileSync(join(dataFolder, 'token'), 'utf8').trim()
  const connect = () => createClient({ baseUrl: running.url, token })
  await connect().changeSettings({
    body: { businessName: 'Test shop', timeZone: 'Europe/Lisbon', currency: 'EUR', country: 'PT' },
  })
  const { writeKey } = await connect().createSource({ body: { name: 'Shop', kind: 'server' } })
  return {
    get url() {
      return running.url
    },
    get client() {
      return connect()
    },
    token,
    dataFolder,
    writeKey,
    send: (messages, more = {}) =>
      fetch(`${running.url}/v1/batch`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Basic ${btoa(`${writeKey}:`)}` },
        body: JSON.stringify({ batch: messages, ...more }),
      }),
    restart: async () => {
      await running.stop()
      running = await start(config, clock)
    },
    stop: async () => {
      await running.stop()
      rmSync(dataFolder, { recursive: true, force: true })
    },
  }
}
