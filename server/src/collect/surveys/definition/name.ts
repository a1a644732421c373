import { randomBytes } from 'node:crypto'
import type { Queryable } from '../../../platform/index.ts'

/** An id for addresses and events, made of the name; with some letters by chance where another survey has it. */
export async function idFromName(database: Queryable, name: string): Promise<string> {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 48)
    .replace(/^-+|-+$/g, '')
  const wished = plain || 'survey'
  const taken = await database.query('SELECT 1 FROM surveys WHERE id = $1', [wished])
  return taken.length === 0 ? wished : `${wished}-${randomBytes(4).toString('hex')}`
}
