import { expect, test } from 'vitest'
import { files } from './tree.ts'

/** Known to everybody by these names. */
const byCustom = /^(README|ARCHITECTURE|CONTRIBUTING|SECURITY|CHANGELOG)\.md$|^LICENSE$|^\.[a-z]+$/
const kebab = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*$/
/** A file with such a name owns nothing and everything. */
const forbidden = /^(utils?|helpers?|types?|common|managers?|services?|misc|shared)(\.|$)/

test('files and folders are named in kebab-case', () => {
  const parts = new Set(files.flatMap((path) => path.split('/')))
  expect([...parts].filter((name) => !kebab.test(name) && !byCustom.test(name))).toEqual([])
})

test('no file or folder has a name that says nothing', () => {
  expect(files.filter((path) => path.split('/').some((name) => forbidden.test(name)))).toEqual([])
})

test.each(['Customer.ts', 'customerPage.tsx', 'customer_page.ts', 'customer--page.ts'])(
  '%s is not kebab-case',
  (name) => {
    expect(kebab.test(name)).toBe(false)
  },
)

test.each(['utils.ts', 'utils', 'types.ts', 'helper.test.ts', 'common'])('%s says nothing', (name) => {
  expect(forbidden.test(name)).toBe(true)
})
