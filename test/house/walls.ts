import { isTest, resolveImport } from './tree.ts'

/** The server's rooms in the order in which data flow. */
export const rooms = ['platform', 'trust', 'timeline', 'collect', 'measure', 'understand', 'act']

/** Which workspaces each may import, by name. What is not listed here (test, bench, scripts) may import everything. */
const workspaces: Record<string, string[]> = {
  contract: [],
  stats: [],
  server: ['contract', 'stats'],
  web: ['contract'],
  cli: ['contract', 'demo'],
  sdk: ['contract'],
  demo: ['contract', 'stats', 'server'],
}

/** Why the file `from` may not import `name`, as it is written there; null where it may. */
export function whyForbidden(from: string, name: string): string | null {
  const own = from.split('/')[0]
  if (!(own in workspaces)) return null
  if (!name.startsWith('.')) return betweenWorkspaces(own, name) ?? insidePure(own, from, name)
  const to = resolveImport(from, name)
  if (!to.startsWith(`${own}/`)) return isTest(from) ? null : 'another workspace is imported by its name, not by a path'
  if (own === 'server') return betweenRooms(from, to)
  return own === 'web' ? betweenLayers(from, to) : null
}

function betweenWorkspaces(own: string, name: string): string | null {
  const other = /^@esteem\/([^/]+)/.exec(name)?.[1]
  return other === undefined || workspaces[own].includes(other) ? null : `${own} does not build on ${other}`
}

function insidePure(own: string, from: string, name: string): string | null {
  if (!['contract', 'stats'].includes(own) || /\.(test|fixture)\./.test(from)) return null
  return name.startsWith('node:') ? `${own} is pure: no files, no network, no clock` : null
}

function betweenRooms(from: string, to: string): string | null {
  const own = roomOf(from)
  const other = roomOf(to)
  if (/^server\/src\/(main|wiring)\.ts$/.test(to) && from !== 'server/src/main.ts')
    return 'main.ts and wiring.ts see all rooms and nobody imports them'
  if (own === null || other === null || own === other) return null
  if (rooms.indexOf(other) > rooms.indexOf(own)) return `${own} stands left of ${other}: pass a function in, in main.ts`
  return to === `server/src/${other}/index.ts` ? null : `${other} is entered through its index.ts`
}

function roomOf(path: string): string | null {
  return rooms.find((room) => path.startsWith(`server/src/${room}/`)) ?? null
}

function betweenLayers(from: string, to: string): string | null {
  const feature = (path: string) => /^web\/src\/features\/([^/]+)/.exec(path)?.[1]
  const layers = ['ui', 'features', 'app']
  const layer = (path: string) => layers.findIndex((name) => path.startsWith(`web/src/${name}/`))
  const own = layer(from)
  if (own === -1 || layer(to) === -1) return null
  if (layer(to) > own) return `${layers[own]} does not know ${layers[layer(to)]}`
  const [first, second] = [feature(from), feature(to)]
  return first !== undefined && second !== undefined && first !== second
    ? `the feature ${first} does not know the feature ${second}: what both need goes to ui`
    : null
}
