import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import * as library from './index.ts'

const pages = new URL('../../docs/statistics/', import.meta.url)
const docs = readdirSync(pages).map((page) => ({ page, text: readFileSync(new URL(page, pages), 'utf8') }))
const functions = Object.entries(library).flatMap(([name, value]) =>
  typeof value === 'function' && name !== 'StatsError' && name !== 'createRandom' ? [name] : [],
)

const sources = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
  .map((file) => readFileSync(new URL(file, import.meta.url), 'utf8'))

/** The docstring directly above an exported function. */
function docstring(name: string): string {
  for (const source of sources) {
    const at = source.search(new RegExp(`^export function ${name}\\b`, 'm'))
    if (at > 0) return source.slice(source.lastIndexOf('/**', at), at)
  }
  return ''
}

test('every public function has its place under a heading of docs/statistics', () => {
  const headed = new Set(docs.flatMap(({ text }) => text.match(/^##.*$/gm) ?? []).flatMap((line) => line.match(/\w+/g)))
  expect(functions.filter((name) => !headed.has(name))).toEqual([])
})

test('every function that a heading of docs/statistics names is public', () => {
  const named = docs.flatMap(({ page, text }) =>
    [...text.matchAll(/^##.*$/gm)].flatMap(([line]) =>
      [...line.matchAll(/`(\w+)`/g)].map(([, name]) => ({ page, name })),
    ),
  )
  expect(named.filter(({ name }) => !functions.includes(name))).toEqual([])
})

test('docs/statistics.md leads to every chapter', () => {
  const overview = readFileSync(new URL('../statistics.md', pages), 'utf8')
  expect(docs.filter(({ page }) => !overview.includes(`statistics/${page}`)).map(({ page }) => page)).toEqual([])
})

test.each([
  ['an example', /@example/],
  ['what it throws', /@throws/],
  ['its source, or that of a function it stands beside', /[Ss]ources?[: ]|[Aa]s (for )?`\w+`|[Ss]ee `\w+`/],
])('every public function says %s', (_, pattern) => {
  expect(functions.filter((name) => !pattern.test(docstring(name)))).toEqual([])
})
