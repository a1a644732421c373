import type { Storage } from '../storage.ts'
import { timeZone } from '../tracking/context.ts'
import type { Visitor } from '../tracking/visitor.ts'
import { createFrame, type Said } from './frame.ts'
import { openPopover } from './popover.ts'

interface Parts {
  origin: string
  writeKey: string
  storage: Storage
  visitor: Visitor
}

interface Shown {
  into?: Element
  about?: Record<string, string>
  invitation: string | null
}

type OpenFrame = (hear: (said: Said) => void) => HTMLIFrameElement

export interface Surveys {
  /** Shows the surveys that stand in the page, and asks whether one is due. */
  begin: () => void
  /** Asks the server in a moment whether this visitor is to be asked something: what has just happened reaches it first. */
  askSoon: () => void
  show: (surveyId: string, how: Shown) => void
}

const moment = 3_000

/** Surveys in the page. Who is asked what, and how often, is decided by the server's one contact policy. */
export function createSurveys({ origin, writeKey, storage, visitor }: Parts): Surveys {
  let open = false
  let soon = false

  async function ask(): Promise<void> {
    if (open || document.visibilityState === 'hidden') return
    const due = await askServer()
    if (due && !open) show(due.surveyId, { invitation: due.invitation })
  }

  function askSoon(): void {
    if (soon) return
    soon = true
    setTimeout(() => {
      soon = false
      void ask()
    }, moment)
  }

  async function askServer(): Promise<{ surveyId: string; invitation: string } | null> {
    try {
      const response = await fetch(`${origin}/v1/asks`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
          writeKey,
          anonymousId: visitor.anonymousId(),
          userId: visitor.userId(),
          url: location.href.slice(0, 2048),
          language: navigator.language,
          timeZone: timeZone(),
        }),
      })
      const answer = response.ok ? await response.json() : null
      return answer?.ask ?? null
    } catch {
      return null
    }
  }

  function show(surveyId: string, { into, about, invitation }: Shown): void {
    const who = { writeKey, anonymousId: visitor.anonymousId(), userId: visitor.userId() }
    const openFrame: OpenFrame = (hear) => createFrame({ origin, surveyId, invitation, visitor: who, about }, hear)
    if (into) showInside(into, openFrame)
    else if (invitation || !storage.get(`closed.${surveyId}`)) showAbove(surveyId, openFrame)
  }

  function showInside(place: Element, openFrame: OpenFrame): void {
    const frame = openFrame((said) => {
      if (said.esteem === 'height') frame.style.height = `${said.height}px`
      if (said.esteem === 'unavailable') frame.remove()
    })
    Object.assign(frame.style, { width: '100%', border: '0', display: 'block' })
    place.replaceChildren(frame)
  }

  function showAbove(surveyId: string, openFrame: OpenFrame): void {
    if (open) return
    open = true
    const frame = openFrame((said) => {
      if (said.esteem === 'height') {
        frame.style.height = `${said.height}px`
        popover.reveal()
      }
      // Nothing to ask after all: the visitor never sees that there might have been.
      if (said.esteem === 'unavailable') popover.close()
      if (said.esteem === 'done') setTimeout(popover.close, 4000)
    })
    const popover = openPopover(frame, () => {
      open = false
      storage.set(`closed.${surveyId}`, new Date().toISOString())
    })
  }

  return {
    begin: () => {
      for (const place of document.querySelectorAll<HTMLElement>('[data-esteem-survey]')) {
        const { esteemSurvey, ...rest } = place.dataset
        show(esteemSurvey!, { into: place, about: aboutOf(rest), invitation: null })
      }
      askSoon()
    },
    askSoon,
    show,
  }
}

/** `data-esteem-order-id="1001"` beside a survey says what its answers are about: `order_id`. */
function aboutOf(dataset: DOMStringMap): Record<string, string> {
  return Object.fromEntries(
    Object.entries(dataset)
      .filter(([name]) => name.startsWith('esteem'))
      .map(([name, value]) => [
        name
          .slice(6)
          .replace(/(?!^)[A-Z]/g, '_$&')
          .toLowerCase(),
        value!,
      ]),
  )
}
