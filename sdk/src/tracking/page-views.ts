/** Calls `seen` now and whenever the address changes, also in apps that change it without loading a page. */
export function watchPages(seen: () => void): void {
  let last = ''
  const look = () => {
    const here = location.pathname + location.search
    if (here === last) return
    last = here
    seen()
  }
  for (const name of ['pushState', 'replaceState'] as const) {
    const original = history[name].bind(history)
    history[name] = (...given: Parameters<History['pushState']>) => {
      original(...given)
      // The app sets its title a moment after the address.
      setTimeout(look)
    }
  }
  addEventListener('popstate', () => setTimeout(look))
  look()
}
