import type { Scoreboard } from '@esteem/contract'
import { expect, test } from 'vitest'
import { runValue, scoreboardLines } from './value.ts'

const moved = (customers: number, value: string) => ({ customers, value })
const board: Scoreboard = {
  ...{ state: 'ready', explanation: null, asOf: '2026-06-30', currency: 'EUR', discountRate: 0.1, level: 0.9 },
  ...{ model: null, scoredAt: null, method: '', notes: ['As of 2026-06-30.'], horizon: '1y', horizonDays: 365 },
  customers: 1200,
  worth: { value: '48200.40', lower: '44000', upper: '52500' },
  expectedOrders: { value: 801.4, lower: 730, upper: 880 },
  alive: { value: 640.2, lower: 600, upper: 690 },
  worthSoFar: '90000.00',
  change: {
    ...{ since: '2026-06-02', before: '47000.40', after: '48200.40', difference: '1200.00' },
    ...{
      acquired: moved(30, '2500.00'),
      grown: moved(200, '900.00'),
      shrunk: moved(940, '-1900.00'),
      lost: moved(1, '-300.00'),
    },
    realised: { orders: 70, value: '3100.00' },
  },
  atRisk: { customers: 41, value: { value: '3900', lower: '3000', upper: '5000' }, share: 0.08, definition: '' },
  lookAt: [
    {
      ...{ id: 'lost', title: '1 customer is now more likely gone than not', detail: '', value: '300.00' },
      customers: 1,
      link: { to: 'changes', id: 'lost' },
    },
  ],
  precision: { relative: 0.09, moreOrders: 5400, words: 'About ± 9 %.' },
}

test('the scoreboard: worth first, each figure with its interval, the change with its parts', () => {
  const text = scoreboardLines(board).join('\n')
  expect(text.split('\n')[0]).toBe('Worth within a year  €48,200  (90 %: €44,000 to €52,500)')
  expect(text).toContain('Still customers      640 of 1,200  (90 %: 600 to 690)')
  expect(text).toContain('Since 2 Jun 2026     +€1,200  (from €47,000)')
  expect(text).toContain('  lost               -€300  1 customer\n')
  expect(text).toContain('· 1 customer is now more likely gone than not: €300')
  expect(text).toContain('About ± 9 %.\nAs of 30 Jun 2026.')
})

const server = (answer: Scoreboard, asked: string[] = []) => ({
  baseUrl: 'http://shop.test',
  token: 't',
  fetch: async (request: Request) => {
    asked.push(new URL(request.url).search)
    return Response.json(answer)
  },
})

test('--json is the whole answer, --horizon is passed on', async () => {
  const lines: string[] = []
  const asked: string[] = []
  const code = await runValue(['--json', '--horizon', '3y'], server(board, asked), {
    write: (line) => lines.push(line),
  })
  expect(code).toBe(0)
  expect(JSON.parse(lines.join('\n'))).toEqual(board)
  expect(asked).toEqual(['?horizon=3y'])
})

test('where nothing can be said, it says why and ends with 1', async () => {
  const lines: string[] = []
  const nothing: Scoreboard = { ...board, state: 'not-estimable', explanation: 'No order yet.' }
  expect(await runValue([], server(nothing), { write: (line) => lines.push(line) })).toBe(1)
  expect(lines).toEqual(['No order yet.'])
})

test.each([[['--horizon', '5y']], [['--what']]])('%j is refused in words', async (args) => {
  await expect(runValue(args, server(board), { write: () => {} })).rejects.toThrow(/horizon|--what/)
})
