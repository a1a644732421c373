import type { Survey } from '@esteem/contract'

export interface Step {
  id: 'duplicate' | 'discard' | 'close' | 'reopen' | 'archive' | 'delete'
  label: string
  /** Asked before it is done; without one it is done at once. */
  question?: string
  about?: string
  danger?: boolean
}

const duplicate: Step = { id: 'duplicate', label: 'Duplicate' }
const discard: Step = {
  id: 'discard',
  label: 'Discard changes',
  question: 'Go back to the version that is asked?',
  about: 'The changes in the draft are lost.',
  danger: true,
}
const closing: Step = {
  id: 'close',
  label: 'Close',
  question: 'Take no more answers?',
  about: 'Whoever opens a link is told that the survey is closed. You can open it again.',
}
const reopen: Step = { id: 'reopen', label: 'Open again' }
const archive: Step = {
  id: 'archive',
  label: 'Archive',
  question: 'Close this survey and leave it out of lists?',
  about: 'Its answers stay, and it can be taken back.',
}
const remove: Step = {
  id: 'delete',
  label: 'Delete',
  question: 'Delete this draft?',
  about: 'It was never asked, so no answers are lost. This cannot be undone.',
  danger: true,
}

/** What can be done in the state that the survey is in. */
export function stepsFor({ state, version, changed }: Pick<Survey, 'state' | 'version' | 'changed'>): Step[] {
  if (state === 'archived') return [duplicate, reopen]
  if (version === null) return [duplicate, remove]
  return [duplicate, ...(changed ? [discard] : []), state === 'published' ? closing : reopen, archive]
}
