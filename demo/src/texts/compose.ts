import type { Random } from '@esteem/stats/random'
import type { Language } from '../people/places.ts'
import { chinese } from './chinese.ts'
import { english } from './english.ts'
import { german } from './german.ts'
import { expand, type Template } from './grammar.ts'
import { portuguese } from './portuguese.ts'
import { spanish } from './spanish.ts'
import type { Claim, Sentiment, Voice } from './topics.ts'

/** What a text says, which whoever reads it has to find out. */
export interface TextTruth {
  language: Language
  sentiment: Sentiment | 'mixed'
  claims: Claim[]
}

export type TextKind = 'review' | 'email' | 'chat' | 'call' | 'mention' | 'comment'

export interface Slots {
  productType: string
  name: string
  order?: string
  days?: number
  agent?: string
}

export const voices: Record<Language, Voice> = { en: english, de: german, pt: portuguese, es: spanish, zh: chinese }

/** A text of a customer in their language that makes the given claims, leaning to one side where they are mixed, in a form that fits where it is written. */
export function compose(
  random: Random,
  language: Language,
  kind: TextKind,
  claims: Claim[],
  slots: Slots,
  leaning?: Sentiment,
): { text: string; truth: TextTruth } {
  const voice = voices[language]
  const filled = fill(voice, slots)
  const mood = moodOf(claims)
  const feeling: Sentiment = leaning ?? (mood === 'mixed' ? 'negative' : mood)
  const say = (templates: readonly Template[]) => expand(random, pick(random, templates), filled)
  const parts: string[] = []
  if (random() < (kind === 'mention' ? 0.5 : 0.35)) parts.push(sentence(voice, say(voice.opens[feeling]), random, mood))
  let last: Sentiment | null = null
  for (const claim of claims) {
    const said = say(voice.says[claim.topic][claim.sentiment] ?? voice.says[claim.topic].negative)
    const opposite = last !== null && last !== claim.sentiment
    const join = last === null ? '' : pick(random, opposite ? voice.joins.opposite : voice.joins.same)
    if (join !== '' && random() < 0.5) continueSentence(voice, parts, join + said)
    else parts.push(sentence(voice, join + said, random, claim.sentiment))
    last = claim.sentiment
  }
  if (random() < 0.4) parts.push(sentence(voice, say(voice.closes[feeling]), random, mood))
  if (kind === 'mention') parts.push(tagsOf(random, voice))
  const body = parts.join(voice.spaced ? ' ' : '')
  return { text: frame(random, voice, kind, body, say), truth: { language, sentiment: mood, claims } }
}

/** What the shop answers: warm or curt. */
export function composeReply(random: Random, language: Language, claim: Claim, warm: boolean, slots: Slots): string {
  const voice = voices[language]
  const { on: onTopic, onQuestion, onPraise } = voice.replies
  const about = claim.sentiment === 'positive' ? onPraise : (onTopic[claim.topic] ?? onQuestion)
  const on = expand(random, pick(random, about), fill(voice, slots))
  const filled = { ...fill(voice, slots), on }
  const reply = expand(random, pick(random, warm ? voice.replies.warm : voice.replies.curt), filled)
  // German goes on in small letters after a greeting.
  return language === 'de' ? reply : reply.replace(/\n\n\p{Ll}/u, (start) => start.toUpperCase())
}

function tagsOf(random: Random, voice: Voice): string {
  const one = pick(random, voice.tags)
  const other = pick(random, voice.tags)
  return (voice.spaced ? '' : ' ') + (other === one || random() < 0.5 ? one : `${one} ${other}`)
}

/** A short follow-up: still waiting for an answer, or thanks for it. */
export function composeFollowUp(random: Random, language: Language, waits: boolean, slots: Slots): string {
  const voice = voices[language]
  const said = expand(random, pick(random, waits ? voice.stillWaits : voice.thanks), fill(voice, slots))
  return sentence(voice, said, random, waits ? 'negative' : 'positive')
}

function fill(voice: Voice, slots: Slots): Record<string, string> {
  const [subject, object] = voice.products[slots.productType] ?? ['', '']
  const { name, order = '', agent = 'Inês' } = slots
  return { subject, object, name, order, agent, days: String(Math.max(2, Math.round(slots.days ?? 4))) }
}

function moodOf(claims: Claim[]): Sentiment | 'mixed' {
  const moods = new Set(claims.map(({ sentiment }) => sentiment))
  if (moods.has('positive') && moods.has('negative')) return 'mixed'
  return moods.has('positive') ? 'positive' : moods.has('negative') ? 'negative' : 'neutral'
}

const pick = <T>(random: Random, list: readonly T[]): T => list[Math.floor(random() * list.length)]!

function sentence(voice: Voice, clause: string, random: Random, mood: Sentiment | 'mixed'): string {
  const text = voice.spaced ? capitalise(clause) : clause
  if (/[.?!。？！]$/.test(text)) return text
  if (mood === 'positive' && !/[?？]/.test(text) && random() < 0.25) return voice.exclaims.join(text)
  return text + (voice.spaced ? '.' : '。')
}

/** Joins a clause to the sentence before it by a comma. */
function continueSentence(voice: Voice, parts: string[], clause: string): void {
  const before = parts.pop()!
  const comma = /[?？]$/.test(before) ? ' ' : voice.spaced ? ', ' : '，'
  const open = before.replace(/^¡/, '').replace(/[.!。！]$/, '')
  const stop = /[.?!。？！]$/.test(clause) ? '' : voice.spaced ? '.' : '。'
  parts.push(open + comma + clause + stop)
}

function capitalise(text: string): string {
  const at = text.search(/\p{L}/u)
  return at < 0 ? text : text.slice(0, at) + text[at]!.toUpperCase() + text.slice(at + 1)
}

function frame(random: Random, voice: Voice, kind: TextKind, body: string, say: (list: readonly Template[]) => string) {
  if (kind === 'email') return `${say(voice.greets.email)}\n\n${body}\n\n${say(voice.signs)}`
  if (kind === 'chat') {
    const hello = say(voice.greets.chat)
    const text = hello === '' ? body : hello + (voice.spaced ? ', ' : '，') + body
    return random() < 0.5 ? text.toLowerCase() : text
  }
  return body
}
