import { expect, test } from 'vitest'
import { files, read } from './tree.ts'

const most = 400
const oneScreen = 60

/** Longer than it should be, and why. */
const exceptions: Record<string, string> = {}

const written = files
  .filter((path) => /\.(ts|tsx|mjs|css|sql)$/.test(path) && !/\.gen\./.test(path))
  .map((path) => ({ path, lines: read(path).split('\n').length - 1 }))

test(`no source file has more than ${most} lines`, () => {
  const long = written.filter(({ lines }) => lines > most).map(({ path, lines }) => `${path}: ${lines} lines`)
  expect(long.filter((line) => !(line.split(':')[0] in exceptions))).toEqual([])
})

test('every exception is still one', () => {
  const long = new Set(written.filter(({ lines }) => lines > most).map(({ path }) => path))
  expect(Object.keys(exceptions).filter((path) => !long.has(path))).toEqual([])
})

test('half of the files fit on one screen (a report)', () => {
  const lengths = written.map(({ lines }) => lines).sort((a, b) => a - b)
  const share = lengths.filter((lines) => lines <= oneScreen).length / lengths.length
  const median = lengths[Math.floor(lengths.length / 2)]
  console.log(
    `${Math.round(share * 100)} % of ${lengths.length} files have at most ${oneScreen} lines; median ${median}, longest ${lengths.at(-1)}`,
  )
  expect(share).toBeGreaterThan(0)
})
