import type { CaseRule } from '@esteem/contract'
import { expect, test } from 'vitest'
import { firstRules } from './first-rules.ts'
import { matchRules, type Saying } from './match-rules.ts'
import { findWord } from './words.ts'

const rules = firstRules.map((rule, index): CaseRule => ({ ...rule, ruleId: index }))

function say(saying: Partial<Saying>): string | undefined {
  const whole = { event: 'Survey Answered', metric: '', score: null, text: '', language: '', reason: '', ...saying }
  return matchRules(whole, rules)?.reason
}

test.each<[string, Partial<Saying>, string | undefined]>([
  ['a detractor', { metric: 'nps', score: 6 }, 'low-score'],
  ['a passive', { metric: 'nps', score: 7 }, undefined],
  ['a nought', { metric: 'nps', score: 0 }, 'low-score'],
  ['two stars of satisfaction', { metric: 'csat', score: 2 }, 'low-score'],
  ['three stars of satisfaction', { metric: 'csat', score: 3 }, undefined],
  ['a bad review', { event: 'Review Posted', metric: 'review', score: 1 }, 'low-score'],
  ['an answer without a score', { metric: 'nps' }, undefined],
  ['a low score of what no rule is about', { metric: 'value_social', score: 1 }, undefined],
  ['a message that says it is a complaint', { event: 'Message Received', reason: 'Complaint' }, 'complaint'],
  ['an answer with a reason', { reason: 'complaint' }, undefined],
  ['a question', { event: 'Message Received', text: 'Is the bowl microwave safe?', language: 'en' }, undefined],
  ['a broken bowl', { event: 'Message Received', text: 'It arrived BROKEN!', language: 'en' }, 'words'],
  ['money back, in Portuguese', { text: 'Quero a devolução do dinheiro', language: 'pt-BR' }, 'words'],
  ['broken, in Chinese', { text: '收到的碗碎了', language: 'zh' }, 'words'],
  ['a word of another language', { text: 'kaputt', language: 'en' }, undefined],
  ['a word in a language that nobody knows', { text: 'Die Schale kam kaputt an', language: '' }, 'words'],
])('%s', (_, saying, reason) => {
  expect(say(saying)).toBe(reason)
})

test('the most pressing rule counts', () => {
  const [first] = rules
  const urgent: CaseRule = { ...first, name: 'All that is low', priority: 'urgent' }
  const saying = { event: '', metric: 'nps', score: 1, text: '', language: '', reason: '' }
  expect(matchRules(saying, [{ ...urgent, priority: 'low' }, urgent])?.priority).toBe('urgent')
  expect(matchRules(saying, [{ ...urgent, enabled: false }])).toBeNull()
})

test.each([
  ['refund*', 'They refunded me', true],
  ['refund', 'They refunded me', false],
  ['refund', 'A refund, please', true],
  ['devolucao', 'Devolução já', true],
  ['never again', 'I will NEVER  again', true],
  ['never again', 'Never again.', true],
  ['*', 'anything', false],
])('%s in “%s”: %s', (word, text, found) => {
  expect(findWord(text, [word]) !== null).toBe(found)
})
