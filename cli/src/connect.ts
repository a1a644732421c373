import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ClientOptions } from '@esteem/contract'
import { UsageError } from './usage.ts'

/** Where the server is, and the token that lets the command line of its own machine in. */
export function connect(environment: Record<string, string | undefined>): ClientOptions {
  const baseUrl = environment.ESTEEM_URL ?? `http://localhost:${environment.PORT ?? '4600'}`
  return { baseUrl, token: environment.ESTEEM_TOKEN ?? readToken(environment.ESTEEM_DATA ?? 'data'), fetch: reach }
}

function readToken(dataFolder: string): string {
  try {
    return readFileSync(join(dataFolder, 'token'), 'utf8').trim()
  } catch {
    throw new UsageError(
      `There is no token in ${dataFolder}. Run this where the server runs, or say where its data folder is with ESTEEM_DATA; from another machine, set ESTEEM_URL and ESTEEM_TOKEN.`,
    )
  }
}

async function reach(request: Request): Promise<Response> {
  try {
    return await fetch(request)
  } catch (error) {
    if (request.signal.aborted) throw error
    const { origin } = new URL(request.url)
    throw new UsageError(
      `Nothing answers at ${origin}. Start the server with npm start, or set ESTEEM_URL to where it is.`,
    )
  }
}
