/** An answer on its way: kept on the device until the server has it whole. */
export interface Draft {
  responseId: string
  version: number
  answers: Record<string, unknown>
  pageNo: number
  startedAt: string
  /** Milliseconds for which the page was looked at. */
  looked: number
  /** Finished, and not sent yet. */
  complete: boolean
}

/** Where the draft of this survey, for this invitation, is kept. */
export function draftKey(surveyId: string, invitation: string | null): string {
  return `esteem.answer.${surveyId}.${invitation?.slice(-16) ?? 'public'}`
}

export function readDraft(key: string): Draft | null {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null') as Draft | null
  } catch {
    return null
  }
}

/** Storage can be closed to us, or full; then the answer lives as long as the page. */
export function keepDraft(key: string, draft: Draft | null): void {
  try {
    if (draft) localStorage.setItem(key, JSON.stringify(draft))
    else localStorage.removeItem(key)
  } catch {
    // Nothing to be done, and nothing that the person should be told.
  }
}

/** 128 bits of chance: whoever knows it can go on with the answer. */
export function newResponseId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
