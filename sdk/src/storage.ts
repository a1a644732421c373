/** Where the visitor's id and what waits to be sent are kept. */
export interface Storage {
  get: (key: string) => string | null
  set: (key: string, value: string) => void
  remove: (key: string) => void
  keys: () => string[]
}

/**
 * The browser's storage under names of our own. Where it is closed (private windows, blocked site data) or
 * full, everything is kept in memory until the page is left, and nothing fails.
 */
export function openStorage(): Storage {
  const memory = new Map<string, string>()
  const prefix = 'esteem.'
  const real = attempt(() => window.localStorage)
  return {
    get: (key) => memory.get(key) ?? attempt(() => real?.getItem(prefix + key)) ?? null,
    set: (key, value) => {
      const kept = attempt(() => {
        real!.setItem(prefix + key, value)
        return true
      })
      if (kept) memory.delete(key)
      else memory.set(key, value)
    },
    remove: (key) => {
      memory.delete(key)
      attempt(() => real?.removeItem(prefix + key))
    },
    keys: () => [
      ...memory.keys(),
      ...(attempt(() =>
        Object.keys(real ?? {})
          .filter((key) => key.startsWith(prefix))
          .map((key) => key.slice(prefix.length)),
      ) ?? []),
    ],
  }
}

function attempt<T>(work: () => T): T | undefined {
  try {
    return work()
  } catch {
    return undefined
  }
}
