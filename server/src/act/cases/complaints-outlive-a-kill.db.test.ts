import { rmSync } from 'node:fs'
import { expect, test, vi } from 'vitest'
import { type ChildServer, makeDataFolder, startChildServer } from '../../../../test/child-server.ts'

vi.setConfig({ testTimeout: 300_000 })

test('a server that is killed again and again loses none of what it acknowledged', async () => {
  const dataFolder = makeDataFolder()
  let server: ChildServer = await startChildServer(dataFolder)
  const { writeKey } = await server.client.createSource({ body: { name: 'Shop', kind: 'server' } })
  const acknowledged: string[] = []
  for (let round = 0; round < 4; round++) {
    let alive = true
    const complain = async (sender: number) => {
      for (let turn = 0; alive; turn++) {
        const user = `u-${round}-${sender}-${turn}`
        const response = await fetch(`${server.url}/v1/track`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', authorization: `Basic ${btoa(`${writeKey}:`)}` },
          body: JSON.stringify({
            event: 'Review Posted',
            userId: user,
            messageId: `m-${user}`,
            properties: { review_id: user, order_id: user, score: 1 },
          }),
        }).catch(() => null)
        if (response?.status === 200) acknowledged.push(user)
        // At another moment in each round: before the feed is read, while cases are opened, after.
        if (acknowledged.length >= (round + 1) * 12 + round) {
          alive = false
          server.process.kill('SIGKILL')
        }
      }
    }
    await Promise.all([0, 1, 2].map(complain))
    await server.ended
    server = await startChildServer(dataFolder)
  }
  expect(acknowledged.length).toBeGreaterThanOrEqual(48)
  const orders = async () => {
    const ids: string[] = []
    let cursor: string | undefined
    do {
      const page = await server.client.listCases({ query: { show: 'all', limit: 500, cursor } })
      ids.push(...page.items.map(({ orderId }) => orderId))
      cursor = page.nextCursor ?? undefined
    } while (cursor)
    return ids
  }
  await expect
    .poll(
      async () => {
        const found = await orders()
        return acknowledged.filter((user) => !found.includes(user))
      },
      { timeout: 60_000 },
    )
    .toEqual([])
  const found = await orders()
  expect(new Set(found).size).toBe(found.length)
  server.process.kill('SIGKILL')
  await server.ended
  rmSync(dataFolder, { recursive: true, force: true })
})
