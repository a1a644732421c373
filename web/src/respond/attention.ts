/** How long the page has been looked at, in milliseconds: while it lies in the background, time stands still. */
export function watchAttention(before: number): () => number {
  let looked = before
  let since = document.visibilityState === 'visible' ? performance.now() : null
  document.addEventListener('visibilitychange', () => {
    if (since !== null) looked += performance.now() - since
    since = document.visibilityState === 'visible' ? performance.now() : null
  })
  return () => Math.round(looked + (since === null ? 0 : performance.now() - since))
}

/** Resolves when somebody has looked at the page for a moment: programs that only follow links leave before. */
export function untilLookedAt(pause = 1_500): Promise<void> {
  return new Promise((resolve) => {
    let timer: ReturnType<typeof setTimeout> | undefined
    function look(): void {
      clearTimeout(timer)
      if (document.visibilityState !== 'visible') return
      timer = setTimeout(() => {
        document.removeEventListener('visibilitychange', look)
        resolve()
      }, pause)
    }
    document.addEventListener('visibilitychange', look)
    look()
  })
}
