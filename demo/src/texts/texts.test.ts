import { createRandom } from '@esteem/stats/random'
import { describe, expect, test } from 'vitest'
import { languages } from '../people/places.ts'
import { productTypes } from '../shop/catalogue.ts'
import { compose, composeFollowUp, composeReply, voices } from './compose.ts'
import { expand } from './grammar.ts'
import { type Claim, type Sentiment, topics } from './topics.ts'

test('a template is a text with choices in choices and slots', () => {
  const random = createRandom(1)
  const texts = new Set(Array.from({ length: 300 }, () => expand(random, 'a [b|[c|{d}] e|] f', { d: 'D' })))
  expect(texts).toEqual(new Set(['a b f', 'a c e f', 'a D e f', 'a  f']))
  expect(() => expand(random, 'a [b', {})).toThrow('A choice is not closed')
})

describe.each(languages)('%s', (language) => {
  const voice = voices[language]
  const random = createRandom(7)
  const slots = { productType: 'MUG', name: 'Ana', order: 'L1-1', days: 5, agent: 'Rui' }
  const review = (claims: Claim[]) => compose(random, language, 'review', claims, slots).text

  test('has words for every topic in every mood, and for every product', () => {
    for (const topic of topics) {
      expect(voice.says[topic].positive.length).toBeGreaterThan(1)
      expect(voice.says[topic].negative.length).toBeGreaterThan(1)
    }
    expect(productTypes.filter(({ code }) => !(code in voice.products))).toEqual([])
  })

  test('leaves nothing of the grammar in its texts', () => {
    for (const topic of topics)
      for (const sentiment of ['positive', 'negative', 'neutral'] as Sentiment[]) {
        const claim = { topic, sentiment }
        const kinds = ['review', 'email', 'chat', 'call', 'mention', 'comment'] as const
        const texts = kinds.map((kind) => compose(random, language, kind, [claim], slots).text)
        texts.push(
          composeReply(random, language, claim, true, slots),
          composeReply(random, language, claim, false, slots),
        )
        texts.push(composeFollowUp(random, language, true, slots), composeFollowUp(random, language, false, slots))
        for (const text of texts) expect(text).not.toMatch(/[[\]{}|]|undefined| {2}|^\s|\s$/)
      }
  })

  test('says the same in many ways', () => {
    for (const topic of topics)
      for (const sentiment of ['positive', 'negative'] as const) {
        const texts = Array.from({ length: 60 }, () => review([{ topic, sentiment }]))
        expect(new Set(texts).size, `${topic} ${sentiment}`).toBeGreaterThan(25)
      }
    const two = Array.from({ length: 500 }, () =>
      review([
        { topic: 'quality', sentiment: 'positive' },
        { topic: 'delivery', sentiment: 'negative' },
      ]),
    )
    expect(new Set(two).size).toBeGreaterThan(480)
  })

  test('is written in its own script', () => {
    const text = topics.map((topic) => review([{ topic, sentiment: 'positive' }])).join(' ')
    expect(/\p{Script=Han}/u.test(text)).toBe(language === 'zh')
    if (language !== 'zh') expect(text).toMatch(/^[¡¿]?\p{Lu}/u)
  })
})

test('a text of opposite claims is mixed', () => {
  const claims: Claim[] = [
    { topic: 'gift', sentiment: 'positive' },
    { topic: 'price', sentiment: 'negative' },
  ]
  expect(compose(createRandom(3), 'de', 'review', claims, { productType: 'MUG', name: 'Jan' }).truth.sentiment).toBe(
    'mixed',
  )
})
