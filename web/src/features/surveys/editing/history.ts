/** What was, is and was taken back, so that every change can be undone. */
export interface History<T> {
  past: T[]
  present: T
  future: T[]
  /** What the last change was part of: letters typed into one field are one change. */
  burst: string | null
}

const mostKept = 100

export function begin<T>(present: T): History<T> {
  return { past: [], present, future: [], burst: null }
}

export function record<T>(history: History<T>, next: T, burst: string | null): History<T> {
  const goesOn = burst !== null && burst === history.burst
  const past = goesOn ? history.past : [...history.past, history.present].slice(-mostKept)
  return { past, present: next, future: [], burst }
}

export function undo<T>({ past, present, future }: History<T>): History<T> {
  return past.length === 0
    ? { past, present, future, burst: null }
    : { past: past.slice(0, -1), present: past.at(-1) as T, future: [present, ...future], burst: null }
}

export function redo<T>({ past, present, future }: History<T>): History<T> {
  return future.length === 0
    ? { past, present, future, burst: null }
    : { past: [...past, present], present: future[0], future: future.slice(1), burst: null }
}
