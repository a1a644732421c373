import type { Source } from '@esteem/contract'

export interface Recipe {
  id: string
  label: string
  /** What to do before, in a terminal. */
  install?: string
  language: string
  code: string
}

/** What to paste where, ready to run: this server's address and this source's key are in it. */
export function writeRecipes(source: Pick<Source, 'writeKey' | 'kind'>, origin: string): Recipe[] {
  const { protocol, host } = new URL(origin)
  const recipes = [
    scriptTag(source.writeKey, origin),
    fromNpm(source.writeKey, protocol.replace(':', ''), host),
    onNode(source.writeKey, origin),
    withCurl(source.writeKey, origin),
  ]
  return source.kind === 'server' ? [...recipes.slice(2), ...recipes.slice(0, 2)] : recipes
}

function fromNpm(writeKey: string, protocol: string, host: string): Recipe {
  return {
    id: 'npm',
    label: 'Website, Segment’s library',
    language: 'JavaScript',
    install: 'npm install @segment/analytics-next',
    code: `import { AnalyticsBrowser } from '@segment/analytics-next'

export const analytics = AnalyticsBrowser.load({
  writeKey: '${writeKey}',
  cdnSettings: {
    integrations: {
      'Segment.io': { apiKey: '${writeKey}', apiHost: '${host}/v1', protocol: '${protocol}' },
    },
  },
})

analytics.page()
analytics.identify('customer-1', { email: 'ana@example.com', name: 'Ana' })
analytics.track('Order Completed', {
  order_id: '1001',
  total: 42,
  currency: 'EUR',
  products: [{ product_id: 'bowl', name: 'Blue bowl', price: 21, quantity: 2 }],
})`,
  }
}

function scriptTag(writeKey: string, origin: string): Recipe {
  return {
    id: 'script',
    label: 'Website',
    language: 'HTML',
    code: `<script src="${origin}/sdk/esteem.js" data-write-key="${writeKey}" async></script>

<script>
  window.esteem = window.esteem || []
  esteem.push(['identify', 'customer-1', { email: 'ana@example.com', name: 'Ana' }])
  esteem.push(['track', 'Order Completed', {
    order_id: '1001',
    total: 42,
    currency: 'EUR',
    products: [{ product_id: 'bowl', name: 'Blue bowl', price: 21, quantity: 2 }],
  }])
</script>`,
  }
}

function onNode(writeKey: string, origin: string): Recipe {
  return {
    id: 'node',
    label: 'Node',
    language: 'JavaScript',
    install: 'npm install @segment/analytics-node',
    code: `import { Analytics } from '@segment/analytics-node'

const analytics = new Analytics({ writeKey: '${writeKey}', host: '${origin}' })

analytics.identify({ userId: 'customer-1', traits: { email: 'ana@example.com', name: 'Ana' } })
analytics.track({
  userId: 'customer-1',
  event: 'Order Completed',
  properties: {
    order_id: '1001',
    total: 42,
    currency: 'EUR',
    products: [{ product_id: 'bowl', name: 'Blue bowl', price: 21, quantity: 2 }],
  },
})

await analytics.closeAndFlush()`,
  }
}

function withCurl(writeKey: string, origin: string): Recipe {
  return {
    id: 'curl',
    label: 'curl',
    language: 'shell',
    code: `curl ${origin}/v1/track \\
  --user '${writeKey}:' \\
  --header 'Content-Type: application/json' \\
  --data '{
    "userId": "customer-1",
    "event": "Order Completed",
    "properties": { "order_id": "1001", "total": 42, "currency": "EUR" },
    "context": { "traits": { "email": "ana@example.com" } }
  }'`,
  }
}
