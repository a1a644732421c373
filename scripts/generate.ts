// Writes what follows from the code: pages of the documentation, and the schemas that the migrations make.
// The tests compare what is in git with it.
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { pages } from './documentation/pages.ts'
import { dumpFreshSchemas } from './schema/schemas.ts'

const root = join(import.meta.dirname, '..')
for (const { path, text } of [...pages(), ...(await dumpFreshSchemas())]) {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), text)
  console.log(path)
}
process.exit(0)
