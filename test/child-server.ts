import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Client, createClient } from '@esteem/contract'
import { inject } from 'vitest'

export interface Ended {
  code: number | null
  signal: NodeJS.Signals | null
  stdout: string
  stderr: string
}

/** A server in a process of its own, as `npm start` runs it. */
export interface ChildServer {
  process: ChildProcess
  url: string
  client: Client
  ended: Promise<Ended>
}

/** A data folder with both databases at their newest schema, and nothing in them. */
export function makeDataFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'esteem-test-'))
  cpSync(inject('template'), folder, { recursive: true })
  return folder
}

/** Runs the server's main file; resolves when it has ended. */
export function spawnServer(dataFolder: string): {
  process: ChildProcess
  ready: Promise<string>
  ended: Promise<Ended>
} {
  const child = spawn(process.execPath, [join(import.meta.dirname, '..', 'server', 'src', 'main.ts')], {
    env: { PATH: process.env.PATH, ESTEEM_DATA: dataFolder, PORT: '0', ESTEEM_LOG: 'error' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let stdout = ''
  let stderr = ''
  const ended = once(child, 'close').then(([code, signal]): Ended => ({ code, signal, stdout, stderr }))
  child.stderr.setEncoding('utf8').on('data', (text) => {
    stderr += text
  })
  const ready = new Promise<string>((resolve, reject) => {
    child.stdout.setEncoding('utf8').on('data', (text) => {
      stdout += text
      const url = /^Esteem is ready at (\S+)$/m.exec(stdout)?.[1]
      if (url) resolve(url)
    })
    ended.then(() => reject(new Error(`the server ended before it was ready: ${stderr}`)))
  })
  ready.catch(() => {})
  return { process: child, ready, ended }
}

/** Starts the server, and waits until it is ready. */
export async function startChildServer(dataFolder: string): Promise<ChildServer> {
  const { process: child, ready, ended } = spawnServer(dataFolder)
  const url = await ready
  const token = readFileSync(join(dataFolder, 'token'), 'utf8').trim()
  return { process: child, url, client: createClient({ baseUrl: url, token }), ended }
}
