import 'survey-core/survey-core.fontless.min.css'
import type { PublicSurvey } from '@esteem/contract'
import { useEffect, useState } from 'react'
import type { Model } from 'survey-core'
import { Survey } from 'survey-react-ui'
import type { Address } from './address.ts'
import { untilLookedAt, watchAttention } from './attention.ts'
import { type Draft, draftKey, newResponseId, readDraft } from './draft.ts'
import { say } from './embed.ts'
import { createModel } from './model.ts'
import { Notice } from './notice.tsx'
import { createSender, type Sent } from './sender.ts'
import { Thanks } from './thanks.tsx'
import { toInput } from './to-input.ts'
import { Trap } from './trap.tsx'
import type { Words } from './words.ts'

interface AnsweringProps {
  address: Address
  survey: PublicSurvey
  words: Words
}

/** The survey with its questions; what is answered is kept and sent as it grows. */
export default function Answering({ address, survey, words }: AnsweringProps) {
  const [sent, setSent] = useState<Sent>({ state: 'idle' })
  const [finished, setFinished] = useState(false)
  const [trap] = useState({ value: '' })
  const [model] = useState(() => createModel(survey, address))

  useEffect(() => {
    const key = draftKey(address.surveyId, address.invitation)
    const before = beginning(survey, key)
    model.data = before.answers
    model.currentPageNo = before.pageNo
    const looked = watchAttention(before.looked)
    const sender = createSender(
      key,
      (draft) => toInput(draft, { address, trap: trap.value, language: model.locale }),
      setSent,
    )
    const keep = (complete: boolean) => {
      if (address.preview) return
      const { data: answers, currentPageNo: pageNo } = model
      sender.put({ ...before, answers, pageNo, looked: looked(), complete })
    }
    const changed = () => keep(false)
    const complete = () => {
      setFinished(true)
      keep(true)
      if (address.preview) setSent({ state: 'done' })
    }
    model.onValueChanged.add(changed)
    model.onCurrentPageChanged.add(changed)
    model.onComplete.add(complete)
    if (before.complete) complete()
    else if (address.chosen) untilLookedAt().then(() => model.setValue(address.chosen!.question, address.chosen!.value))
    addEventListener('pagehide', sender.leave)
    return () => {
      model.onValueChanged.remove(changed)
      model.onCurrentPageChanged.remove(changed)
      model.onComplete.remove(complete)
      removeEventListener('pagehide', sender.leave)
      sender.stop()
    }
  }, [model, address, survey, trap])

  useEffect(() => {
    if (sent.state !== 'done') return
    say({ esteem: 'done' })
    if (survey.redirectUrl && !address.embedded && !address.preview) location.assign(survey.redirectUrl)
  }, [sent, survey, address])

  if (sent.state === 'refused') {
    const said = words.refusals[sent.reason as keyof Words['refusals']]
    return <Notice title={said?.title ?? words.missing}>{said?.more ?? words.missingMore}</Notice>
  }
  if (finished) {
    if (sent.state === 'waiting') return <Notice title={words.away}>{words.kept}</Notice>
    if (sent.state === 'sending') return <p className="notice">{words.sending}</p>
    const own = thanksOf(model)
    return own === null ? <Notice title={survey.thanks || words.thanks} /> : <Thanks html={own} />
  }
  return (
    <>
      <Survey model={model} />
      <Trap onFill={(value) => (trap.value = value)} />
    </>
  )
}

/** The author's own words of thanks, which may depend on what was answered; null where there are none. */
function thanksOf(model: Model): string | null {
  const none = model.locCompletedHtml.isEmpty && model.renderedCompletedHtml === model.completedHtml
  return none ? null : model.processedCompletedHtml
}

/** What is on this device and not sent yet; else where the person of the link stopped; else a new answer. */
function beginning({ version, progress }: PublicSurvey, key: string): Draft {
  const fresh = { version: version ?? 0, startedAt: new Date().toISOString(), looked: 0, complete: false }
  const kept = readDraft(key)
  if (kept && kept.version === fresh.version && (!progress || progress.responseId === kept.responseId)) return kept
  if (progress)
    return { ...fresh, responseId: progress.responseId, answers: progress.answers, pageNo: progress.pageNo ?? 0 }
  return { ...fresh, responseId: newResponseId(), answers: {}, pageNo: 0 }
}
