// Runs before the first paint, from a file of its own so that the page needs no inline script:
// without it a reader of the dark scheme would see a white flash.
;(() => {
  let chosen = null
  try {
    chosen = localStorage.getItem('esteem-color-scheme')
  } catch {
    // Storage can be closed to us; then the system's scheme holds.
  }
  const dark = matchMedia('(prefers-color-scheme: dark)').matches
  const scheme = chosen === 'light' || chosen === 'dark' ? chosen : dark ? 'dark' : 'light'
  document.documentElement.setAttribute('data-mantine-color-scheme', scheme)
})()
