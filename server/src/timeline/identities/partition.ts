import { type Identifier, kindRules, sharedBy } from './identifier.ts'

export interface Node extends Identifier {
  id: number
}

export type Evidence = 'event' | 'alias' | 'person'

export interface Link {
  from: number
  to: number
  evidence: Evidence
  /** Milliseconds of the earliest evidence. */
  firstAt: number
  undone: boolean
}

export interface LinkVerdict {
  /** contested: a person has to decide; shared: an identifier that nobody owns */
  state: 'joined' | 'contested' | 'shared' | 'undone'
  reason: string | null
}

export interface Partition {
  /** The customer of each identity: the smallest id that links join it to. */
  customers: Map<number, number>
  /** What became of each link, in the order given. */
  verdicts: LinkVerdict[]
}

/**
 * Who is who, from the links alone: the same links give the same customers, whatever order they arrived in.
 *
 * What a person or an alias call joined is one identifier from then on. Then evidence from events is weighed, strongest
 * identifiers first and oldest first among equals; a link that would give a customer more of a kind than one person has
 * is contested and joins nothing. An identifier that too many people used joins nothing either.
 */
export function partition(nodes: readonly Node[], links: readonly Link[]): Partition {
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const shared = findShared(byId, links)
  const verdicts = links.map((): LinkVerdict => ({ state: 'joined', reason: null }))
  const same = unionFind(nodes)
  links.forEach((link, index) => {
    if (link.undone) verdicts[index].state = 'undone'
    else if (link.evidence !== 'event') same.join(link.from, link.to)
  })
  const customers = unionFind(nodes)
  for (const node of nodes) customers.join(node.id, same.root(node.id))
  const kinds = countKinds(nodes, same, customers)
  for (const index of weighOrder(byId, links)) {
    const link = links[index]
    const sharedId = [link.from, link.to].find((id) => shared.has(id))
    if (sharedId !== undefined) {
      verdicts[index] = {
        state: 'shared',
        reason: `${describe(byId.get(sharedId)!)} was used by more than ${sharedBy} people`,
      }
      continue
    }
    const first = customers.root(link.from)
    const second = customers.root(link.to)
    if (first === second) continue
    const broken = brokenLimit(kinds.get(first)!, kinds.get(second)!)
    if (broken) {
      verdicts[index] = { state: 'contested', reason: broken }
      continue
    }
    const merged = mergeKinds(kinds.get(first)!, kinds.get(second)!)
    customers.join(first, second)
    kinds.set(customers.root(first), merged)
  }
  return { customers: new Map(nodes.map(({ id }) => [id, customers.root(id)])), verdicts }
}

/** Smallest id as the root, so that a customer's name does not depend on the order of joining. */
function unionFind(nodes: readonly Node[]) {
  const parent = new Map(nodes.map(({ id }) => [id, id]))
  const root = (id: number): number => {
    let top = id
    while (parent.get(top) !== top) top = parent.get(top)!
    for (let at = id; at !== top; ) {
      const next = parent.get(at)!
      parent.set(at, top)
      at = next
    }
    return top
  }
  const join = (a: number, b: number) => {
    const first = root(a)
    const second = root(b)
    parent.set(Math.max(first, second), Math.min(first, second))
  }
  return { root, join }
}

function findShared(byId: Map<number, Node>, links: readonly Link[]): Set<number> {
  const users = new Map<number, Set<number>>()
  for (const { from, to, evidence, undone } of links) {
    if (undone || evidence !== 'event' || byId.get(from)!.kind !== 'user_id') continue
    users.set(to, (users.get(to) ?? new Set()).add(from))
  }
  return new Set([...users].filter(([, by]) => by.size > sharedBy).map(([id]) => id))
}

function weighOrder(byId: Map<number, Node>, links: readonly Link[]): number[] {
  const weight = (index: number) => {
    const { from, to, firstAt } = links[index]
    const a = byId.get(from)!
    const b = byId.get(to)!
    return {
      a: kindRules[a.kind].priority,
      b: kindRules[b.kind].priority,
      firstAt,
      text: `${a.namespace} ${a.value} ${b.namespace} ${b.value}`,
    }
  }
  return links
    .map((link, index) => ({ index, waits: !link.undone && link.evidence === 'event' }))
    .filter(({ waits }) => waits)
    .map(({ index }) => ({ index, ...weight(index) }))
    .sort((x, y) => x.a - y.a || x.b - y.b || x.firstAt - y.firstAt || (x.text < y.text ? -1 : x.text > y.text ? 1 : 0))
    .map(({ index }) => index)
}

/** For each customer: the different identifiers of each kind, those held to be the same counting once. */
type Kinds = Map<string, Set<number>>

function countKinds(
  nodes: readonly Node[],
  same: ReturnType<typeof unionFind>,
  customers: ReturnType<typeof unionFind>,
) {
  const kinds = new Map<number, Kinds>()
  for (const node of nodes) {
    const root = customers.root(node.id)
    const own = kinds.get(root) ?? new Map()
    const name = `${node.kind} ${node.namespace}`.trim()
    own.set(name, (own.get(name) ?? new Set()).add(same.root(node.id)))
    kinds.set(root, own)
  }
  return kinds
}

function limitOf(name: string): number {
  return kindRules[name.split(' ')[0] as keyof typeof kindRules].limit
}

function brokenLimit(first: Kinds, second: Kinds): string | null {
  for (const [name, ids] of second) {
    const others = first.get(name)
    const limit = limitOf(name)
    if (others && others.size + ids.size > limit) {
      return limit === 1
        ? `each has a ${inWords(name)} of its own`
        : `together they would have more than ${limit} of the kind ${inWords(name)}`
    }
  }
  return null
}

function mergeKinds(first: Kinds, second: Kinds): Kinds {
  const merged: Kinds = new Map(first)
  for (const [name, ids] of second) merged.set(name, new Set([...(merged.get(name) ?? []), ...ids]))
  return merged
}

function describe({ kind, value }: Node): string {
  return `${inWords(kind)} ${value}`
}

function inWords(name: string): string {
  return name.replaceAll('_', ' ')
}
