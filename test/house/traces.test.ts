import { describe, expect, test } from 'vitest'
import { files, read } from './tree.ts'

const isText = (path: string) => !/\.(png|jpe?g|gif|ico|woff2?|ttf|gz|zip|xlsx?|pdf|parquet)$/.test(path)

// Put together from pieces, so that this file does not find itself.
const homes = ['work', 'home', 'Users', 'root', 'mnt'].join('|')
const registries = ['registry', 'artifactory', 'nexus', 'verdaccio', 'jfrog', 'npm\\.pkg'].join('|')
const traces = {
  'a path of somebody’s machine': new RegExp(`(^|[\\s'"\`=:(,>]|file://)/(${homes})/`),
  'the address of a package registry': new RegExp(`https?://[^\\s"'/]*(${registries})[^\\s"'/]*`, 'i'),
}

describe('what belongs to one machine stays there', () => {
  test.each(Object.entries(traces))('no file contains %s', (_, pattern) => {
    const found = files.filter(isText).flatMap((path) =>
      read(path)
        .split('\n')
        .flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1} ${line.trim().slice(0, 120)}`] : [])),
    )
    expect(found).toEqual([])
  })

  test.each([
    ['a path of somebody’s machine', `read('${'/home'}/ana/shop.csv')`],
    ['a path of somebody’s machine', `cd ${'/Users'}/ana/esteem`],
    ['the address of a package registry', `https:${'//registry'}.npmjs.org/zod`],
    ['the address of a package registry', `http:${'//npm.regis'}try.example:4873/zod`],
  ] as const)('%s is found: %s', (kind, line) => {
    expect(line).toMatch(traces[kind])
  })

  test.each(["from '../features/home/page.tsx'", '/api/home', 'https://example.com/home/'])('%s is none', (line) => {
    for (const pattern of Object.values(traces)) expect(line).not.toMatch(pattern)
  })
})
