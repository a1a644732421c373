/** What the survey's page says to the page around it. */
export type Said = { esteem: 'height'; height: number } | { esteem: 'done' } | { esteem: 'unavailable'; code: string }

export interface FrameOptions {
  origin: string
  surveyId: string
  /** A signed token that says whom the survey was meant for; null where nobody in particular. */
  invitation: string | null
  /** Who answers, where there is no invitation. */
  visitor: { writeKey: string; anonymousId: string; userId: string | null }
  about?: Record<string, string>
}

/**
 * A survey in a frame of Esteem's own origin: the site's styles and scripts cannot reach it, it cannot reach the site's, and
 * a strict content-security policy needs no more than `frame-src` with Esteem's address.
 */
export function createFrame(options: FrameOptions, hear: (said: Said) => void): HTMLIFrameElement {
  const { origin, surveyId, invitation, visitor, about } = options
  const address = new URL(`/s/${encodeURIComponent(surveyId)}`, origin)
  address.searchParams.set('embed', '1')
  if (invitation) address.searchParams.set('i', invitation)
  for (const [name, value] of Object.entries(about ?? {})) address.searchParams.set(name, value)
  // Behind the #, which no server and no log sees.
  if (!invitation) address.hash = new URLSearchParams({ ...visitor, userId: visitor.userId ?? '' }).toString()

  const frame = document.createElement('iframe')
  frame.src = address.href
  frame.title = 'Survey'
  frame.setAttribute('sandbox', 'allow-scripts allow-same-origin allow-forms allow-popups')
  addEventListener('message', function listen(event: MessageEvent<Said>) {
    if (!frame.isConnected) return removeEventListener('message', listen)
    if (event.source === frame.contentWindow && event.origin === origin && event.data?.esteem) hear(event.data)
  })
  return frame
}
