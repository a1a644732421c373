import { expect, test } from 'vitest'
import { pages } from '../../scripts/documentation/pages.ts'
import { files, read } from './tree.ts'

// The schemas that the migrations make need databases: server/src/platform/migrations.db.test.ts compares them.
const expected = pages()

test.each(expected.map(({ path, text }) => [path, text]))('%s is up to date (npm run generate)', (path, text) => {
  expect(files).toContain(path)
  expect(read(path)).toBe(text)
})

test('no generated page is left of something that is gone', () => {
  const paths = new Set(expected.map(({ path }) => path))
  const left = files.filter(
    (path) => path.endsWith('.md') && read(path).startsWith('<!-- Written by `npm run generate`') && !paths.has(path),
  )
  expect(left).toEqual([])
})
