import type { AnswersInput } from '@esteem/contract'
import { type Draft, keepDraft } from './draft.ts'
import { type Outcome, sendAnswers } from './server.ts'

export type Sent = { state: 'idle' | 'sending' | 'waiting' | 'done' } | { state: 'refused'; reason: string }

export interface Sender {
  /** Takes the newest state of the answer. It is sent in a moment, or at once when it is finished. */
  put: (draft: Draft) => void
  /** Hands what is not sent yet to the browser: the page is being left. */
  leave: () => void
  stop: () => void
}

const moment = 1_500
const longestPause = 30_000

/** Sends an answer as it grows, always the whole of it, until the server has it. */
export function createSender(key: string, toInput: (draft: Draft) => AnswersInput, told: (sent: Sent) => void): Sender {
  let newest: Draft | null = null
  let sending = false
  let failures = 0
  let timer: ReturnType<typeof setTimeout> | undefined

  function plan(pause: number): void {
    clearTimeout(timer)
    timer = setTimeout(send, pause)
  }

  async function send(): Promise<void> {
    const draft = newest
    if (!draft || sending) return
    sending = true
    if (draft.complete) told({ state: 'sending' })
    const outcome = await sendAnswers(toInput(draft))
    sending = false
    settle(draft, outcome)
  }

  function settle(draft: Draft, outcome: Outcome<unknown>): void {
    if ('later' in outcome) {
      told({ state: draft.complete ? 'waiting' : 'idle' })
      plan(Math.min(2_000 * 2 ** failures++, longestPause))
      return
    }
    failures = 0
    if ('refused' in outcome) {
      newest = null
      keepDraft(key, null)
      told({ state: 'refused', reason: outcome.refused })
    } else if (draft.complete) {
      newest = null
      keepDraft(key, null)
      told({ state: 'done' })
    } else if (newest !== draft) plan(moment)
    else newest = null
  }

  addEventListener('online', send)
  return {
    put: (draft) => {
      newest = draft
      keepDraft(key, draft)
      plan(draft.complete ? 0 : moment)
    },
    leave: () => {
      if (!newest) return
      const body = new Blob([JSON.stringify(toInput(newest))], { type: 'application/json' })
      navigator.sendBeacon('/v1/answers', body)
    },
    stop: () => {
      clearTimeout(timer)
      removeEventListener('online', send)
    },
  }
}
