import type { Survey } from '@esteem/contract'
import { useBlocker } from '@tanstack/react-router'
import { useCallback, useState } from 'react'
import type { Json } from '../json/json.ts'
import { begin, record, redo, undo } from './history.ts'
import { type Autosave, useAutosave } from './use-autosave.ts'

export interface Editing {
  json: Json
  name: string
  /** With another survey; what has the same `burst` as the change before is undone together with it. */
  change: (json: Json, burst?: string) => void
  rename: (name: string) => void
  undo: (() => void) | null
  redo: (() => void) | null
  saving: Autosave
  /** Begins again from what the server has. */
  load: (survey: Survey) => void
}

/** The draft while it is edited: changes, undo, saving, and a guard over leaving with something unsaved. */
export function useEditing(survey: Survey): Editing {
  const [history, setHistory] = useState(() => begin(survey.json as Json))
  const [name, setName] = useState(survey.name)
  const saving = useAutosave(survey, { json: history.present, name })
  const { accept, flush, state } = saving

  useBlocker({
    // Leaving saves first, and asks only where that was not possible.
    shouldBlockFn: async ({ current, next }) =>
      current.pathname !== next.pathname &&
      !(await flush()) &&
      !window.confirm('Your last changes could not be saved. Leave this page without them?'),
    enableBeforeUnload: () => state !== 'saved',
  })

  const change = useCallback(
    (json: Json, burst?: string) => setHistory((before) => record(before, json, burst ?? null)),
    [],
  )
  const load = useCallback(
    (next: Survey) => {
      setHistory(begin(next.json as Json))
      setName(next.name)
      accept(next)
    },
    [accept],
  )
  return {
    json: history.present,
    name,
    change,
    rename: setName,
    undo: history.past.length > 0 ? () => setHistory(undo) : null,
    redo: history.future.length > 0 ? () => setHistory(redo) : null,
    saving,
    load,
  }
}
