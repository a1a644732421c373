import { createHmac } from 'node:crypto'
import { type IncomingMessage, type RequestOptions, request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import { isIP } from 'node:net'
import { isPublicAddress, lookupPublic, NotPublic } from './public-address.ts'

export interface WebhookCall {
  url: string
  /** The receiver's key: `whsec_` and base64. */
  secret: string
  /** The same for every attempt, so that the receiver can tell a repetition. */
  id: string
  body: object
  at: Date
}

/** What became of a call: taken; not now; or never, as the address may not be called. */
export type WebhookOutcome = { outcome: 'sent' | 'failed' | 'refused'; why: string }

export type CallWebhook = (call: WebhookCall) => Promise<WebhookOutcome>

const timeout = 10_000
const mostAnswer = 2_000

/**
 * Calls an address that somebody typed in. Signed as the Standard Webhooks specification says. Goes to public addresses
 * only, unless private ones are allowed; follows no redirect; waits no longer than ten seconds.
 */
export function createWebhooks(allowPrivate: boolean): CallWebhook {
  return async ({ url, secret, id, body, at }) => {
    const wrong = allowPrivate ? null : whyRefused(url)
    if (wrong) return { outcome: 'refused', why: wrong }
    const text = JSON.stringify(body)
    const timestamp = Math.floor(at.getTime() / 1000)
    const headers = {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(text),
      'user-agent': 'Esteem',
      'webhook-id': id,
      'webhook-timestamp': String(timestamp),
      'webhook-signature': signWebhook(secret, id, timestamp, text),
    }
    const options: RequestOptions = {
      method: 'POST',
      headers,
      agent: false,
      ...(allowPrivate ? {} : { lookup: lookupPublic }),
    }
    try {
      const { status, answer } = await post(url, options, text)
      const why = `${status}${answer ? `: ${answer}` : ''}`
      return { outcome: status >= 200 && status < 300 ? 'sent' : 'failed', why }
    } catch (error) {
      return { outcome: error instanceof NotPublic ? 'refused' : 'failed', why: (error as Error).message }
    }
  }
}

/** `v1,` and the base64 of HMAC-SHA-256 over id, time and body. */
export function signWebhook(secret: string, id: string, timestamp: number, body: string): string {
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64')
  return `v1,${createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')}`
}

function whyRefused(url: string): string | null {
  const { hostname, username, password } = new URL(url)
  const address = hostname.replace(/^\[|\]$/g, '')
  if (username || password) return 'The address has a user or password in it.'
  return isIP(address) && !isPublicAddress(address) ? `${address} is not a public address.` : null
}

function post(url: string, options: RequestOptions, body: string): Promise<{ status: number; answer: string }> {
  return new Promise((resolve, reject) => {
    const request = (url.startsWith('https:') ? requestHttps : requestHttp)(url, {
      ...options,
      signal: AbortSignal.timeout(timeout),
    })
    request.on('error', (error) =>
      reject(
        error.name === 'AbortError' || error.name === 'TimeoutError' ? new Error('no answer within 10 seconds') : error,
      ),
    )
    request.on('response', (response) => {
      read(response).then((answer) => resolve({ status: response.statusCode ?? 0, answer }), reject)
    })
    request.end(body)
  })
}

/** The beginning of what is answered; the rest is not waited for. */
async function read(response: IncomingMessage): Promise<string> {
  let text = ''
  for await (const piece of response.setEncoding('utf8')) {
    text += piece
    if (text.length >= mostAnswer) break
  }
  return text.slice(0, 200).trim()
}
