import { expect, test } from 'vitest'
import { at, readCursor, writeCursor } from './cursor.ts'

test('what was written is read', () => {
  expect(readCursor(writeCursor('2026-01-01T00:00:00.000Z', 'é|"'), at.moment, at.text)).toEqual([
    '2026-01-01T00:00:00.000Z',
    'é|"',
  ])
  expect(readCursor(undefined, at.id)).toBeNull()
})

test.each(['', 'x', 'bnVsbA', writeCursor('1'), writeCursor(-1), writeCursor(1, 2), writeCursor(1.5)])(
  'what was not is refused: %j',
  (cursor) => {
    expect(() => readCursor(cursor, at.id)).toThrow(/cursor: is not one that this list gave/)
  },
)
