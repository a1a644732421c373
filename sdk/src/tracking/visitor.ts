import type { Storage } from '../storage.ts'

/** Who is looking at the page: this browser, and the person it belongs to once they have said who they are. */
export interface Visitor {
  anonymousId: () => string
  userId: () => string | null
  identify: (userId: string) => void
  /** Forgets both, as when somebody signs out of a shared computer. */
  reset: () => void
}

export function createVisitor(storage: Storage): Visitor {
  const visitor: Visitor = {
    anonymousId: () => {
      const known = storage.get('visitor')
      if (known) return known
      const made = newId()
      storage.set('visitor', made)
      return made
    },
    userId: () => storage.get('user'),
    identify: (userId) => storage.set('user', userId),
    reset: () => {
      storage.remove('user')
      storage.remove('visitor')
    },
  }
  return visitor
}

/** A random id: 128 bits, also on pages without HTTPS, where `crypto.randomUUID` is missing. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
