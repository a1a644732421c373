import { expect, test } from 'vitest'
import { readJson } from './read-json.ts'

test('a survey is read, and what is none is answered with what is wrong', () => {
  expect(readJson('{"title": "Us"}')).toEqual({ json: { title: 'Us' }, problem: null })
  expect(readJson('[1]').problem).toContain('begins with {')
  expect(readJson('{\n  "title": "Us",\n  "pages": [}\n}').problem).toMatch(/^Not JSON yet: .*}/s)
  expect(readJson('').json).toBeNull()
})
