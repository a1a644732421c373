import { createHmac, timingSafeEqual } from 'node:crypto'

export interface Signer {
  /** A short text for an address: what it says can be read by anybody, and changed by nobody. */
  sign: (payload: object, expiresAt: Date) => string
  /** What a token says, or why it is not believed. */
  read: (token: string, now: Date) => Record<string, unknown> | 'forged' | 'expired'
}

const longest = 2048

/** Signs with HMAC-SHA-256. Whoever has the secret can make tokens, so each purpose has a secret of its own. */
export function createSigner(secret: string): Signer {
  const seal = (text: string) => createHmac('sha256', secret).update(text).digest().subarray(0, 18)
  return {
    sign: (payload, expiresAt) => {
      const text = Buffer.from(JSON.stringify({ ...payload, exp: Math.floor(expiresAt.getTime() / 1000) })).toString(
        'base64url',
      )
      return `${text}.${seal(text).toString('base64url')}`
    },
    read: (token, now) => {
      const [text, given, ...more] = token.slice(0, longest + 1).split('.')
      if (token.length > longest || !text || !given || more.length > 0) return 'forged'
      const expected = seal(text)
      const bytes = Buffer.from(given, 'base64url')
      if (bytes.length !== expected.length || !timingSafeEqual(bytes, expected)) return 'forged'
      const { exp, ...payload } = JSON.parse(Buffer.from(text, 'base64url').toString()) as { exp: number }
      return exp * 1000 < now.getTime() ? 'expired' : payload
    },
  }
}
