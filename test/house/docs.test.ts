import { endpoints, knownEvents, problemCodes, rejectionCodes } from '@esteem/contract'
import { describe, expect, test } from 'vitest'
import { settings } from '../../server/src/config.ts'
import { metrics } from '../../server/src/measure/metrics/index.ts'
import { anchorsOf, documents, headingsOf, linksOf, titlesOf } from './markdown.ts'
import { files, readJson } from './tree.ts'

const scripts = Object.keys(readJson<{ scripts: Record<string, string> }>('package.json').scripts)

describe('there is a heading for', () => {
  test.each<[string, string, readonly string[]]>([
    ['every setting', 'docs/settings.md', Object.values(settings).map(({ name }) => name)],
    ['every operation of the API', 'docs/api.md', Object.keys(endpoints)],
    ['every kind of error', 'docs/errors.md', Object.keys(problemCodes)],
    ['every known event', 'docs/events.md', Object.keys(knownEvents)],
    ['every reason to reject a message', 'docs/event-api.md', rejectionCodes],
    [
      'every command of npm',
      'CONTRIBUTING.md',
      scripts.map((name) => (['start', 'test'].includes(name) ? `npm ${name}` : `npm run ${name}`)),
    ],
    ...metrics.map(({ info }): [string, string, string[]] => [
      `the metric ${info.id}`,
      `docs/metrics/${info.id}.md`,
      [info.name],
    ]),
  ])('%s', (_, path, names) => {
    expect(names.length).toBeGreaterThan(0)
    expect(files).toContain(path)
    const headings = new Set(headingsOf(path))
    expect(names.filter((name) => !headings.has(name))).toEqual([])
  })
})

describe('links', () => {
  const all = documents.flatMap(linksOf)

  test('lead to files and headings that are there', () => {
    const dead = all.filter(({ to, anchor }) => {
      if (anchor !== undefined && documents.includes(to)) return !anchorsOf(to).has(anchor)
      return !files.includes(to) && !files.some((path) => path.startsWith(`${to.replace(/\/$/, '')}/`))
    })
    expect(dead.map(({ from, written }) => `${from}: ${written}`)).toEqual([])
    expect(all.length).toBeGreaterThan(20)
  })

  test('lead from docs/README.md to every page', () => {
    const reached = new Set(['docs/README.md'])
    for (const page of reached) for (const { to } of linksOf(page)) if (documents.includes(to)) reached.add(to)
    expect(documents.filter((path) => path.startsWith('docs/') && !reached.has(path))).toEqual([])
  })
})

test('every page starts with its title, and has one', () => {
  expect(documents.filter((path) => titlesOf(path).length !== 1)).toEqual([])
})
