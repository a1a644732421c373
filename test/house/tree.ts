import { readdirSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { parseSync } from 'vite'

const root = join(import.meta.dirname, '..', '..')

/** What .gitignore leaves out, and git itself. */
const leftOut = /(^|\/)(\.git|node_modules|dist|coverage|\.DS_Store|[^/]+\.log)$|^(data|demo-data|test\/results)$/

/** Every file of the project by its path from the root, with forward slashes. */
export const files: readonly string[] = list('').sort()

function list(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = posix.join(folder, entry.name)
    if (leftOut.test(path)) return []
    return entry.isDirectory() ? list(path) : [path]
  })
}

export function read(path: string): string {
  return readFileSync(join(root, path), 'utf8')
}

export function readJson<T>(path: string): T {
  return JSON.parse(read(path)) as T
}

export const isCode = (path: string) => /\.tsx?$/.test(path)
export const isTest = (path: string) => /\.(test|e2e)\.tsx?$/.test(path)

export interface Import {
  from: string
  /** As it is written there. */
  name: string
  /** Gone at run time. */
  typeOnly: boolean
}

/** What a file imports or exports from. */
export function importsOf(from: string): Import[] {
  const text = read(from)
  const { module, errors } = parseSync(from, text)
  if (errors.length > 0) throw new Error(`${from}: ${errors[0].message}`)
  const imported = module.staticImports.map(({ moduleRequest, entries }) => ({
    name: moduleRequest.value,
    typeOnly: entries.length > 0 && entries.every(({ isType }) => isType),
  }))
  const exported = module.staticExports
    .flatMap(({ entries }) => entries)
    .map(({ moduleRequest, isType }) => ({ name: moduleRequest?.value, typeOnly: isType }))
  const dynamic = module.dynamicImports.map(({ moduleRequest: { start, end } }) => ({
    name: /^(['"])(.+)\1$/.exec(text.slice(start, end))?.[2],
    typeOnly: false,
  }))
  return [...imported, ...exported, ...dynamic].flatMap(({ name, typeOnly }) =>
    name === undefined ? [] : [{ from, name, typeOnly }],
  )
}

/** A relative import as a path from the root; a package as it is. */
export function resolveImport(from: string, name: string): string {
  return name.startsWith('.') ? posix.join(posix.dirname(from), name) : name
}
