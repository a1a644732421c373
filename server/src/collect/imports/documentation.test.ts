import { readFileSync } from 'node:fs'
import { importFields } from '@esteem/contract'
import { expect, test } from 'vitest'

const page = readFileSync(new URL('../../../../docs/imports.md', import.meta.url), 'utf8')

test.each(Object.keys(importFields))('the field %s is in docs/imports.md', (field) => {
  expect(page).toContain(`\`${field}\``)
})
