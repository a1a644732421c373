import { expect, test } from 'vitest'
import { readJson } from './read-json.ts'

test('a survey is read, and what is none is answered with the line', () => {
  expect(readJson('{"title": "Us"}')).toEqual({ json: { title: 'Us' }, problem: null })
  expect(readJson('[1]').problem).toContain('begins with {')
  expect(readJson('{\n  "title": "Us",\n  "pages": [}\n}').problem).toContain('line 3')
  expect(readJson('').json).toBeNull()
})
