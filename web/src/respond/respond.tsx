import type { PublicSurvey, SurveyRefusal } from '@esteem/contract'
import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import type { Address } from './address.ts'
import { followHeight, hearPreviews, say } from './embed.ts'
import { Notice } from './notice.tsx'
import { loadSurvey } from './server.ts'
import { readWords, type Words } from './words.ts'

// SurveyJS is most of the page; it comes while the survey itself is asked for.
const loadAnswering = () => import('./answering.tsx')
const Answering = lazy(loadAnswering)

type Loaded = { survey: PublicSurvey } | { refused: SurveyRefusal | 'missing' } | 'away' | null

const pause = 5_000

/** The whole page: loads the survey, and says what is the matter where there is none to answer. */
export function Respond({ address }: { address: Address }) {
  const [loaded, setLoaded] = useState<Loaded>(null)
  const [words, setWords] = useState<Words | null>(null)
  const frame = useRef<HTMLElement>(null)
  useEffect(() => followHeight(frame.current!), [])
  useEffect(() => {
    readWords([...(address.language ? [address.language] : []), ...navigator.languages]).then(setWords)
  }, [address])

  useEffect(() => {
    if (address.preview && window.parent !== window) return hearPreviews((survey) => setLoaded({ survey }))
    let timer: ReturnType<typeof setTimeout> | undefined
    async function load() {
      const outcome = await loadSurvey(address)
      if ('later' in outcome) {
        setLoaded('away')
        timer = setTimeout(load, pause)
      } else setLoaded('got' in outcome ? { survey: outcome.got } : outcome)
    }
    if (!address.embedded) void loadAnswering()
    void load()
    return () => clearTimeout(timer)
  }, [address])

  const refusal = refusalOf(loaded)
  useEffect(() => {
    if (refusal) say({ esteem: 'unavailable', code: refusal })
  }, [refusal])

  return (
    <main ref={frame} aria-busy={loaded === null || words === null}>
      {words && loaded === 'away' && <Notice title={words.away}>{words.awayMore}</Notice>}
      {words && refusal && <Refused refusal={refusal} words={words} message={messageOf(loaded)} />}
      {words && loaded && loaded !== 'away' && 'survey' in loaded && !refusal ? (
        <Suspense fallback={<Skeleton words={words} />}>
          <Answering key={JSON.stringify(loaded.survey.json)} address={address} survey={loaded.survey} words={words} />
        </Suspense>
      ) : (
        !refusal && loaded !== 'away' && <Skeleton words={words} />
      )}
    </main>
  )
}

function refusalOf(loaded: Loaded): SurveyRefusal | 'missing' | null {
  if (loaded === null || loaded === 'away') return null
  return 'refused' in loaded ? loaded.refused : (loaded.survey.refusal?.reason ?? null)
}

function messageOf(loaded: Loaded): string | null {
  return loaded !== null && loaded !== 'away' && 'survey' in loaded ? (loaded.survey.refusal?.message ?? null) : null
}

function Refused(props: { refusal: SurveyRefusal | 'missing'; words: Words; message: string | null }) {
  const { refusal, words, message } = props
  if (refusal === 'missing' || refusal === 'not-published')
    return <Notice title={words.missing}>{words.missingMore}</Notice>
  const said = words.refusals[refusal]
  return <Notice title={said?.title ?? words.away}>{said?.more ?? message}</Notice>
}

function Skeleton({ words }: { words: Words | null }) {
  return (
    <div className="skeleton" role="status" aria-label={words?.loading}>
      <span />
      <span />
      <span />
    </div>
  )
}
