import type { PublicSurvey } from '@esteem/contract'

type Said = { esteem: 'height'; height: number } | { esteem: 'done' } | { esteem: 'unavailable'; code: string }

/** Tells the page around the frame. What is said holds nothing that a stranger may not hear. */
export function say(said: Said): void {
  if (window.parent !== window) window.parent.postMessage(said, '*')
}

/** Keeps the frame as high as what is in it. */
export function followHeight(element: HTMLElement): () => void {
  const watch = new ResizeObserver(() => say({ esteem: 'height', height: Math.ceil(element.offsetHeight) }))
  watch.observe(element)
  return () => watch.disconnect()
}

/** In the builder, the page around says what to show, again after each change; its frame may be sandboxed. */
export function hearPreviews(show: (survey: PublicSurvey) => void): () => void {
  function listen({ source, data }: MessageEvent<{ esteemPreview?: PublicSurvey }>): void {
    if (source === window.parent && data?.esteemPreview) show(data.esteemPreview)
  }
  addEventListener('message', listen)
  window.parent.postMessage({ esteem: 'ready' }, '*')
  return () => removeEventListener('message', listen)
}
