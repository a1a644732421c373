import { ApiError, type Survey } from '@esteem/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import { api } from '../../../ui/api.ts'
import type { Json } from '../json/json.ts'
import { surveyQuery } from '../surveys-query.ts'

export type SaveState = 'saved' | 'unsaved' | 'saving' | 'failed' | 'conflict'

interface Content {
  json: Json
  name: string
}

export interface Autosave {
  state: SaveState
  /** Saves what is not saved yet; whether all of it is now. */
  flush: () => Promise<boolean>
  revision: () => number
  /** What the server has now, which this page goes on from. */
  accept: (survey: Survey, content?: Content) => void
}

const moment = 900
const pause = 5_000

/** Saves a moment after the last change, and again until it has worked. What somebody else changed meanwhile is never overwritten. */
export function useAutosave(survey: Survey, content: Content): Autosave {
  const queryClient = useQueryClient()
  const saved = useRef<Content & { revision: number }>(survey)
  const newest = useRef(content)
  newest.current = content
  const running = useRef<Promise<boolean> | null>(null)
  const [state, setState] = useState<SaveState>('saved')
  const isSaved = useCallback(
    () => newest.current.json === saved.current.json && newest.current.name === saved.current.name,
    [],
  )

  const accept = useCallback(
    (next: Survey, kept?: Content) => {
      saved.current = { ...(kept ?? next), revision: next.revision }
      queryClient.setQueryData(surveyQuery(next.surveyId).queryKey, next)
      queryClient.invalidateQueries({ queryKey: ['surveys', 'list'] })
      setState(kept && newest.current.json !== kept.json ? 'unsaved' : 'saved')
    },
    [queryClient],
  )

  const save = useCallback(async (): Promise<boolean> => {
    while (!isSaved()) {
      setState('saving')
      const { json, name } = newest.current
      const body = { revision: saved.current.revision, json, name }
      try {
        accept(await api.changeSurvey({ params: { surveyId: survey.surveyId }, body }), { json, name })
      } catch (error) {
        const conflict = error instanceof ApiError && error.problem.reason === 'changed-meanwhile'
        setState(conflict ? 'conflict' : 'failed')
        return false
      }
    }
    setState('saved')
    return true
  }, [survey.surveyId, isSaved, accept])

  const flush = useCallback((): Promise<boolean> => {
    running.current ??= save().finally(() => {
      running.current = null
    })
    return running.current
  }, [save])

  const { json, name } = content
  useEffect(() => {
    if ((json === saved.current.json && name === saved.current.name) || state === 'conflict') return
    if (state === 'saved') setState('unsaved')
    const timer = setTimeout(flush, state === 'failed' ? pause : moment)
    return () => clearTimeout(timer)
  }, [json, name, state, flush])

  return { state, flush, accept, revision: () => saved.current.revision }
}
