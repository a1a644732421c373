import { expect, test } from 'vitest'
import { writeRecipes } from './snippets.ts'

const source = { writeKey: 'wk_abc123', kind: 'browser' } as const

test('every recipe has the address of this server and the key of this source', () => {
  const recipes = writeRecipes(source, 'https://esteem.example:8443')
  expect(recipes.map((recipe) => recipe.id)).toEqual(['npm', 'script', 'node', 'curl'])
  for (const recipe of recipes) {
    expect(recipe.code, recipe.id).toContain('wk_abc123')
    expect(recipe.code, recipe.id).toContain('esteem.example:8443')
  }
  expect(recipes[0]?.code).toContain("protocol: 'https'")
})

test('a server is first offered what runs on servers', () => {
  const recipes = writeRecipes({ ...source, kind: 'server' }, 'http://localhost:4600')
  expect(recipes.map((recipe) => recipe.id)).toEqual(['node', 'curl', 'npm', 'script'])
})

test('the plain script is a script that runs', () => {
  const script = writeRecipes(source, 'http://localhost:4600')[1]?.code.replace(/<\/?script>/g, '') ?? ''
  const sent: { url: string; body: Record<string, unknown> }[] = []
  const stored = new Map<string, string>()
  const browser = {
    window: {} as { esteem?: { track: (event: string, properties: object) => void; identify: (id: string) => void } },
    localStorage: {
      getItem: (key: string) => stored.get(key) ?? null,
      setItem: (key: string, value: string) => stored.set(key, value),
    },
    document: { title: 'Bowls', referrer: '' },
    location: { href: 'http://shop.example/bowls', pathname: '/bowls' },
    fetch: (url: string, init: { body: string }) => sent.push({ url, body: JSON.parse(init.body) }),
  }
  const run = new Function(...Object.keys(browser), script.replace('esteem.page()', 'window.esteem.page()'))
  run(...Object.values(browser))
  browser.window.esteem?.identify('customer-1')
  browser.window.esteem?.track('Order Completed', { total: 42 })
  expect(sent.map((call) => call.url.split('/v1/')[1])).toEqual(['page', 'identify', 'track'])
  expect(sent[2]?.body).toMatchObject({ event: 'Order Completed', userId: 'customer-1', properties: { total: 42 } })
  expect(new Set(sent.map((call) => call.body.anonymousId)).size).toBe(1)
})
