import { expect, test } from 'vitest'
import { formatBytes } from './bytes.ts'

test('a size is written in the unit in which it is easy to read', () => {
  expect(formatBytes(0, 'en-GB')).toBe('0 byte')
  expect(formatBytes(1_234, 'en-GB')).toBe('1.2 kB')
  expect(formatBytes(45_678_901, 'en-GB')).toBe('45.7 MB')
  expect(formatBytes(3.2e15, 'en-GB')).toBe('3,200 TB')
})
