import { expect, test } from 'vitest'
import { writeRecipes } from './snippets.ts'

const source = { writeKey: 'wk_abc123', kind: 'browser' } as const

test('every recipe has the address of this server and the key of this source', () => {
  const recipes = writeRecipes(source, 'https://esteem.example:8443')
  expect(recipes.map((recipe) => recipe.id)).toEqual(['script', 'npm', 'node', 'curl'])
  for (const recipe of recipes) {
    expect(recipe.code, recipe.id).toContain('wk_abc123')
    expect(recipe.code, recipe.id).toContain('esteem.example:8443')
  }
  expect(recipes[1]?.code).toContain("protocol: 'https'")
})

test('a server is first offered what runs on servers', () => {
  const recipes = writeRecipes({ ...source, kind: 'server' }, 'http://localhost:4600')
  expect(recipes.map((recipe) => recipe.id)).toEqual(['node', 'curl', 'script', 'npm'])
})
