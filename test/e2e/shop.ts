import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface ShopSite {
  url: string
  stop: () => void
}

/** A shop's site on another origin than Esteem, with a content-security policy as strict as they come. */
export async function openShop(esteemUrl: string, body: string, attributes = ''): Promise<ShopSite> {
  const policy = `default-src 'none'; img-src 'self'; script-src ${esteemUrl}; connect-src ${esteemUrl}; frame-src ${esteemUrl}`
  const server = createServer((_, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8')
    response.setHeader('content-security-policy', policy)
    response.end(`<!doctype html><html lang="en"><title>Olaria</title>
      <script src="${esteemUrl}/sdk/esteem.js" ${attributes} async></script><h1>Bowls</h1>${body}</html>`)
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    stop: () => server.close(),
  }
}
