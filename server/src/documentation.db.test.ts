import { endpoints } from '@esteem/contract'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestServer, type TestServer } from '../../test/server.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.stop())

test('every metric of the catalogue leads to its page', async () => {
  const { items } = await server.client.listMetrics()
  for (const { docs, name } of items) {
    const page = await fetch(server.url + docs)
    expect(page.headers.get('content-type'), docs).toMatch(/^text\/plain/)
    expect(await page.text(), docs).toContain(`# ${name}`)
  }
})

test('an error leads to the page that explains it', async () => {
  const problem = (await (await fetch(`${server.url}/api/home`)).json()) as { type: string; code: string }
  const page = await fetch(server.url + problem.type)
  expect(await page.text()).toContain(`## ${problem.code}`)
})

test('a browser gets a page in which the anchors of errors exist and every link leads to a page', async () => {
  const read = async (path: string) => {
    const response = await fetch(server.url + path, { headers: { accept: 'text/html' } })
    return { status: response.status, html: await response.text() }
  }
  const { html } = await read('/docs/errors')
  expect(html).toContain('<h2 id="not-signed-in">')
  expect(html).toContain('<a href="/docs/event-api#rejections">rejection</a>')
  const seen = new Set<string>()
  const waiting = ['/docs/']
  for (let path = waiting.pop(); path; path = waiting.pop()) {
    const page = await read(path)
    expect(page.status, path).toBe(200)
    for (const [, to, anchor] of page.html.matchAll(/href="(\/docs\/[^"#]*)#?([^"]*)"/g)) {
      if (anchor) expect((await read(to!)).html, `${path} leads to ${to}#${anchor}`).toContain(`id="${anchor}"`)
      if (!seen.has(to!)) waiting.push(to!)
      seen.add(to!)
    }
  }
  expect(seen.size).toBeGreaterThan(40)
})

test.each(['', 'README', 'metrics', 'metrics/README.md'])('/docs/%s is a page', async (path) => {
  expect((await fetch(`${server.url}/docs/${path}`)).status).toBe(200)
})

test.each(['nothing', '..%2f..%2fpackage', 'metrics/..%5c..%5cREADME', 'images'])('/docs/%s is none', async (path) => {
  expect((await fetch(`${server.url}/docs/${path}`)).status).toBe(404)
})

test('the description of the API names every operation', async () => {
  const response = await fetch(`${server.url}/api/openapi.json`)
  const { openapi, paths } = (await response.json()) as { openapi: string; paths: Record<string, object> }
  expect(openapi).toBe('3.1.0')
  for (const { method, path } of Object.values(endpoints))
    expect(paths[path.replaceAll(/:(\w+)/g, '{$1}')], path).toHaveProperty(method)
})
