import { describe, expect, test } from 'vitest'
import { files, importsOf, isCode, isTest, read, readJson, resolveImport } from './tree.ts'
import { rooms, whyForbidden } from './walls.ts'

const code = files.filter(isCode)
const imports = code.flatMap(importsOf)

describe('walls', () => {
  test('stand: a room imports to its left, a feature no other feature, a workspace what it builds on', () => {
    const broken = imports.flatMap(({ from, name }) => {
      const why = whyForbidden(from, name)
      return why === null ? [] : [`${from} imports ${name}: ${why}`]
    })
    expect(broken).toEqual([])
  })

  test.each([
    ['server/src/timeline/append.ts', '../collect/index.ts', /left of collect/],
    ['server/src/collect/a/receive.ts', '../../timeline/append.ts', /index\.ts/],
    ['server/src/collect/a/receive.ts', '../../timeline/index.ts', null],
    ['server/src/collect/a/receive.ts', '../../main.ts', /nobody imports/],
    ['server/src/wiring.ts', './main.ts', /nobody imports/],
    ['server/src/main.ts', './wiring.ts', null],
    ['server/src/platform/log.ts', '../config.ts', null],
    ['server/src/platform/log.ts', '../../../contract/src/index.ts', /by its name/],
    ['server/src/a.db.test.ts', '../../test/server.ts', null],
    ['web/src/features/home/page.tsx', '../customers/query.ts', /feature customers/],
    ['web/src/features/home/page.tsx', './query.ts', null],
    ['web/src/features/home/page.tsx', '../../ui/api.ts', null],
    ['web/src/features/home/page.tsx', '../../app/shell.tsx', /features does not know app/],
    ['web/src/ui/page.tsx', '../features/home/query.ts', /ui does not know features/],
    ['web/src/app/shell.tsx', '../features/home/query.ts', null],
    ['web/src/ui/page.tsx', '@esteem/server', /does not build on server/],
    ['stats/src/mean.ts', 'node:fs', /pure/],
    ['stats/src/mean.test.ts', 'node:fs', null],
    ['stats/src/mean.ts', '@esteem/contract', /does not build on contract/],
    ['contract/src/value.ts', '@esteem/server', /does not build on server/],
  ])('%s imports %s', (from, name, why) => {
    const found = whyForbidden(from, name)
    if (why === null) expect(found).toBeNull()
    else expect(found).toMatch(why)
  })

  test('name every room there is', () => {
    const found = files.flatMap((path) => /^server\/src\/([^/]+)\//.exec(path)?.[1] ?? [])
    expect(rooms).toEqual(expect.arrayContaining([...new Set(found)]))
  })

  test('leave no ring: at run time no file imports itself by way of others', () => {
    const next = new Map(code.map((path) => [path, [] as string[]]))
    for (const { from, name, typeOnly } of imports)
      if (!typeOnly && name.startsWith('.')) next.get(from)!.push(resolveImport(from, name))
    expect(findRing(next)).toBeNull()
    expect(findRing(new Map(Object.entries({ a: ['b'], b: ['c', 'd'], c: [], d: ['a'] })))).toEqual([
      'a',
      'b',
      'd',
      'a',
    ])
  })
})

describe('from outside comes only what is declared:', () => {
  test('a setting through config.ts', () => {
    const readers = code.filter(
      (path) =>
        path.startsWith('server/src/') &&
        !isTest(path) &&
        read(path).replace('readConfig(process.env)', '').includes('process.env') &&
        path !== 'server/src/config.ts',
    )
    expect(readers).toEqual([])
  })

  test('chance and the clock into stats as arguments', () => {
    const impure = code.filter(
      (path) =>
        path.startsWith('stats/src/') &&
        !isTest(path) &&
        /Math\.random\(|Date\.now\(|new Date\(\)|performance\.now\(/.test(read(path)),
    )
    expect(impure).toEqual([])
  })

  test('a package through the package.json of its workspace', () => {
    const undeclared = imports.filter(({ from, name }) => !/^(\.|node:|#)/.test(name) && !declares(from, name))
    expect(undeclared).toEqual([])
  })
})

interface Manifest {
  dependencies?: Record<string, string>
  devDependencies?: Record<string, string>
}

function declares(from: string, name: string): boolean {
  const packageName = name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
    .join('/')
  const own = `${from.split('/')[0]}/package.json`
  const { dependencies = {}, devDependencies = {} } = files.includes(own) ? readJson<Manifest>(own) : {}
  if (packageName in dependencies) return true
  // What is run and built on the way to the product, but is no part of it.
  const isTool = isTest(from) || !from.includes('/src/') || from.includes('.fixture.')
  const tools = { ...devDependencies, ...readJson<Manifest>('package.json').devDependencies }
  return isTool && (packageName in tools || packageName.startsWith('@esteem/'))
}

function findRing(next: Map<string, string[]>): string[] | null {
  const done = new Set<string>()
  const walk = (at: string, way: string[]): string[] | null => {
    if (way.includes(at)) return [...way.slice(way.indexOf(at)), at]
    if (done.has(at)) return null
    for (const to of next.get(at) ?? []) {
      const ring = walk(to, [...way, at])
      if (ring) return ring
    }
    done.add(at)
    return null
  }
  for (const start of next.keys()) {
    const ring = walk(start, [])
    if (ring) return ring
  }
  return null
}
