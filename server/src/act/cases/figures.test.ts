import { expect, test } from 'vitest'
import { type FigureCase, figuresOf } from './figures.ts'

const hour = 3_600_000
const opened = Date.parse('2026-05-04T00:00:00Z')
const now = new Date(opened + 100 * hour)

function one(more: { answered?: number; closed?: number } & Partial<FigureCase> = {}): FigureCase {
  const { answered, closed, ...rest } = more
  const at = (hours: number | undefined) => (hours === undefined ? null : new Date(opened + hours * hour))
  return {
    opened_at: new Date(opened),
    first_answered_at: at(answered),
    closed_at: at(closed),
    state: closed === undefined ? 'open' : 'closed',
    priority: 'normal',
    reason: 'low-score',
    owner_id: null,
    due_at: new Date(opened + 8 * hour),
    reopened: 0,
    helped: null,
    ...rest,
  }
}

const figures = (cases: FigureCase[]) =>
  figuresOf(cases, 90, now, [{ accountId: 'a', name: 'Ana', email: 'ana@olaria.example' }])

test('cases that still wait count for as long as they have waited, so the median is not that of the answered ones', () => {
  const quick = [1, 2, 3].map((answered) => one({ answered }))
  expect(figures(quick).all.firstAnswer).toMatchObject({ hours: 2, cases: 3, reached: 3 })
  const slow = [one(), one(), one(), one()]
  expect(figures([...quick, ...slow]).all.firstAnswer).toMatchObject({ hours: null, cases: 7, reached: 3 })
  const some = [1, 2, 3, 40, 50].map((answered) => one({ answered }))
  expect(figures([...some, one(), one()]).all.firstAnswer).toMatchObject({ hours: 40, cases: 7, reached: 5 })
})

test('what was closed without an answer leaves when it is closed', () => {
  const cases = [one({ answered: 10 }), one({ answered: 20 }), one({ closed: 1 }), one({ closed: 1 })]
  expect(figures(cases).all.firstAnswer).toMatchObject({ hours: 15, reached: 2 })
  expect(figures(cases).all.close).toMatchObject({ hours: 1, reached: 2 })
})

test('open, overdue and reopened are counted, in groups that hold every case once', () => {
  const cases = [
    one({ owner_id: 'a', closed: 5, reopened: 1, helped: true }),
    one({ owner_id: 'a', state: 'reopened', reopened: 1, helped: false }),
    one({ priority: 'urgent', due_at: new Date(now.getTime() + hour) }),
    one({ reason: 'complaint', closed: 5 }),
  ]
  const { all, byOwner, byReason, byPriority, helped } = figures(cases)
  expect(all).toMatchObject({ cases: 4, open: 2, overdue: 1 })
  expect(all.reopened).toMatchObject({ cases: 3 })
  expect(all.reopened!.value).toBeCloseTo(2 / 3)
  expect(helped).toMatchObject({ value: 0.5, cases: 2 })
  for (const groups of [byOwner, byReason, byPriority])
    expect(groups.reduce((sum, group) => sum + group.cases, 0)).toBe(4)
  expect(byOwner.map(({ name, cases }) => [name, cases])).toEqual([
    ['Ana', 2],
    ['Nobody', 2],
  ])
})

test('of no cases nothing is said', () => {
  const { all, helped, byOwner } = figures([])
  expect(all.firstAnswer).toEqual({ hours: null, lower: null, upper: null, cases: 0, reached: 0 })
  expect([all.reopened, helped, byOwner]).toEqual([null, null, []])
})
