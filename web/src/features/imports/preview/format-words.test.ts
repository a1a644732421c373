import type { FileFormat } from '@esteem/contract'
import { expect, test } from 'vitest'
import { describeFormat } from './format-words.ts'

const format: FileFormat = {
  container: 'text',
  compressed: false,
  encoding: 'utf-8',
  delimiter: ';',
  newline: '\n',
  header: true,
  skippedLines: 0,
  sheet: null,
}

test('a format reads as a sentence', () => {
  expect(describeFormat(format)).toBe('text in utf-8, columns between semicolons, names in the first row')
  expect(describeFormat({ ...format, container: 'excel', sheet: 'Orders', skippedLines: 2 })).toBe(
    'Excel, sheet Orders, names in the first row, 2 lines above left out',
  )
  expect(describeFormat({ ...format, compressed: true, delimiter: 'whitespace', header: false })).toBe(
    'compressed text in utf-8, columns between spaces, no names of columns',
  )
})
