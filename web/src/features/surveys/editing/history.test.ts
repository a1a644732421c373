import { expect, test } from 'vitest'
import { begin, record, redo, undo } from './history.ts'

test('every change can be undone and done again, and what is typed in one go is one change', () => {
  let history = record(begin('a'), 'b', null)
  for (const typed of ['bc', 'bcd', 'bcde']) history = record(history, typed, 'title')
  history = undo(history)
  expect(history.present).toBe('b')
  history = undo(undo(history))
  expect(history.present).toBe('a')
  history = redo(redo(redo(history)))
  expect(history.present).toBe('bcde')
  history = record(undo(history), 'other', 'title')
  expect([history.present, redo(history).present]).toEqual(['other', 'other'])
})

test('a burst that was interrupted by an undo begins anew', () => {
  const typed = record(record(begin(''), 'x', 'title'), 'xy', 'title')
  const again = record(undo(typed), 'z', 'title')
  expect(undo(again).present).toBe('')
})
