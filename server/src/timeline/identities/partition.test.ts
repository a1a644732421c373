import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Link, type Node, partition } from './partition.ts'

const kinds = ['user_id', 'email', 'phone', 'anonymous_id'] as const

const node = (id: number, kind: Node['kind'] = 'user_id'): Node => ({ id, kind, namespace: '', value: `${kind} ${id}` })
const link = (from: number, to: number, more: Partial<Link> = {}): Link => ({
  from,
  to,
  evidence: 'event',
  firstAt: 0,
  undone: false,
  ...more,
})

describe('who is who', () => {
  test('links join, and the smallest id names the customer', () => {
    const { customers } = partition(
      [node(3), node(1, 'email'), node(2, 'phone'), node(4, 'email')],
      [link(3, 1), link(3, 2)],
    )
    expect([...customers]).toEqual([
      [3, 1],
      [1, 1],
      [2, 1],
      [4, 4],
    ])
  })

  test('the older of two users keeps an e-mail address; the younger link is contested, and says why', () => {
    const nodes = [node(1), node(2), node(3, 'email')]
    const { customers, verdicts } = partition(nodes, [link(2, 3, { firstAt: 20 }), link(1, 3, { firstAt: 10 })])
    expect(customers.get(3)).toBe(1)
    expect(customers.get(2)).toBe(2)
    expect(verdicts).toEqual([
      { state: 'contested', reason: 'each has a user id of its own' },
      { state: 'joined', reason: null },
    ])
  })

  test('what a person or an alias joined counts as one identifier, so no limit stands against it', () => {
    const nodes = [node(1), node(2), node(3, 'email')]
    for (const evidence of ['person', 'alias'] as const) {
      const { customers, verdicts } = partition(nodes, [link(2, 3), link(1, 3), link(1, 2, { evidence })])
      expect(new Set(customers.values())).toEqual(new Set([1]))
      expect(verdicts.map(({ state }) => state)).toEqual(['joined', 'joined', 'joined'])
    }
  })

  test('an undone link joins nothing', () => {
    const { customers, verdicts } = partition([node(1), node(2, 'email')], [link(1, 2, { undone: true })])
    expect(customers.get(2)).toBe(2)
    expect(verdicts[0].state).toBe('undone')
  })

  test('a sixth e-mail address is contested', () => {
    const nodes = [node(1), ...[2, 3, 4, 5, 6, 7].map((id) => node(id, 'email'))]
    const { customers, verdicts } = partition(
      nodes,
      [2, 3, 4, 5, 6, 7].map((id) => link(1, id, { firstAt: id })),
    )
    expect(verdicts.map(({ state }) => state)).toEqual(['joined', 'joined', 'joined', 'joined', 'joined', 'contested'])
    expect(customers.get(7)).toBe(7)
  })

  test('a tablet that eleven people used belongs to none of them', () => {
    const users = Array.from({ length: 11 }, (_, index) => node(index + 1))
    const tablet = node(50, 'anonymous_id')
    const { customers, verdicts } = partition(
      [...users, tablet],
      users.map(({ id }) => link(id, 50, { firstAt: id })),
    )
    expect(customers.get(50)).toBe(50)
    expect(new Set(verdicts.map(({ state }) => state))).toEqual(new Set(['shared']))
  })
})

/** Random identifiers, and links between them that point from the more to the less telling one, as events make them. */
const world = fc
  .record({
    kinds: fc.array(fc.constantFrom(...kinds), { minLength: 2, maxLength: 12 }),
    links: fc.array(
      fc.record({
        a: fc.nat(11),
        b: fc.nat(11),
        firstAt: fc.nat(5),
        evidence: fc.constantFrom('event', 'event', 'event', 'alias', 'person') as fc.Arbitrary<Link['evidence']>,
        undone: fc.boolean(),
      }),
      { maxLength: 20 },
    ),
  })
  .map(({ kinds: list, links }) => {
    const nodes = list.map((kind, index) => node(index + 1, kind))
    const pairs = new Map<string, Link>()
    for (const { a, b, ...rest } of links) {
      const [from, to] = [(a % nodes.length) + 1, (b % nodes.length) + 1].sort(
        (x, y) => kinds.indexOf(list[x - 1]) - kinds.indexOf(list[y - 1]) || x - y,
      )
      if (from !== to) pairs.set(`${from} ${to} ${rest.evidence}`, { from, to, ...rest })
    }
    return { nodes, links: [...pairs.values()] }
  })

describe('for any identifiers and links', () => {
  test('the order of arrival changes nothing about who is who, nor about what is contested', () => {
    fc.assert(
      fc.property(world, fc.infiniteStream(fc.nat()), ({ nodes, links }, numbers) => {
        const once = partition(nodes, links)
        const order = [...links].sort(() => (numbers.next().value % 2 === 0 ? 1 : -1))
        const again = partition([...nodes].reverse(), order)
        for (const { id } of nodes) expect(again.customers.get(id)).toBe(once.customers.get(id))
        expect(links.map((each) => again.verdicts[order.indexOf(each)])).toEqual(once.verdicts)
      }),
    )
  })

  test('a link that is added and undone leaves everything as it was', () => {
    fc.assert(
      fc.property(world, fc.nat(), fc.nat(), ({ nodes, links }, a, b) => {
        const from = (a % nodes.length) + 1
        const to = (b % nodes.length) + 1
        fc.pre(from !== to)
        const undone = link(from, to, { evidence: 'person', undone: true })
        expect(partition(nodes, [...links, undone]).customers).toEqual(partition(nodes, links).customers)
      }),
    )
  })

  test('no customer has more of a kind than its limit, unless a person or an alias said so', () => {
    fc.assert(
      fc.property(world, ({ nodes, links }) => {
        const events = links.filter(({ evidence }) => evidence === 'event')
        const { customers } = partition(nodes, events)
        const users = nodes.filter(({ kind }) => kind === 'user_id').map(({ id }) => customers.get(id))
        expect(new Set(users).size).toBe(users.length)
      }),
    )
  })
})
