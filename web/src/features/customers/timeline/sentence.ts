import type { TimelineEntry } from '@esteem/contract'
import { joinWords, toWords } from '../../../ui/format/words.ts'
import { knownSentences } from './known-sentences.ts'
import { readProperties } from './property-reader.ts'

export interface Sentence {
  text: string
  /** What is worth adding in small print. */
  detail?: string | null
}

type Entry = Pick<TimelineEntry, 'type' | 'event' | 'properties' | 'traits'>

/** An event in words: `Ordered 3 things for €42.00`. */
export function sentenceOf(entry: Entry, currency: string): Sentence {
  const read = readProperties(entry, currency)
  if (entry.type === 'page') return { text: `Visited ${pageName(entry) ?? 'a page'}`, detail: read.text('path', 'url') }
  if (entry.type === 'screen') return { text: `Opened the screen ${quoted(entry.event || read.text('name'))}` }
  if (entry.type === 'identify') return tellTraits(entry)
  if (entry.type === 'alias') return { text: 'Was declared the same as another identifier' }
  if (entry.type === 'group') {
    const name = entry.traits.name ?? entry.properties.groupId
    return { text: typeof name === 'string' ? `Belongs to ${name}` : 'Was put in a group' }
  }
  const known = Object.hasOwn(knownSentences, entry.event)
    ? knownSentences[entry.event as keyof typeof knownSentences]
    : undefined
  return known ? known(read) : { text: entry.event, detail: somePlainProperties(entry) }
}

function pageName({ event, properties }: Entry): string | null {
  const name = [properties.title, properties.name, event, properties.path].find(
    (text): text is string => typeof text === 'string' && text !== '' && text !== 'page',
  )
  return name ? quoted(name) : null
}

function tellTraits({ traits }: Entry): Sentence {
  const names = Object.keys(traits)
  if (names.length === 0) return { text: 'Was recognised' }
  const few = names.slice(0, 4).map((name) => toWords(name).toLowerCase())
  const more = names.length > few.length ? [...few, `${names.length - few.length} more`] : few
  return { text: `Became known by ${joinWords(more)}` }
}

function somePlainProperties({ properties }: Entry): string | null {
  const plain = Object.entries(properties).filter(([, value]) => ['string', 'number', 'boolean'].includes(typeof value))
  const words = plain.slice(0, 3).map(([name, value]) => `${toWords(name)}: ${String(value).slice(0, 80)}`)
  return words.length > 0 ? words.join(' · ') : null
}

function quoted(text: string | null): string {
  return text ? `“${text}”` : ''
}
