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
    fromNpm(source.writeKey, protocol.replace(':', ''), host),
    plainScript(source.writeKey, origin),
    onNode(source.writeKey, origin),
    withCurl(source.writeKey, origin),
  ]
  return source.kind === 'server' ? [...recipes.slice(2), ...recipes.slice(0, 2)] : recipes
}

function fromNpm(writeKey: string, protocol: string, host: string): Recipe {
  return {
    id: 'npm',
    label: 'Website, npm',
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

function plainScript(writeKey: string, origin: string): Recipe {
  return {
    id: 'script',
    label: 'Website, plain script',
    language: 'HTML',
    code: `<script>
  window.esteem = (function () {
    var visitor = localStorage.getItem('esteem-visitor')
    if (!visitor) {
      visitor = Math.random().toString(36).slice(2) + Date.now().toString(36)
      localStorage.setItem('esteem-visitor', visitor)
    }
    function send(type, message) {
      message.anonymousId = visitor
      message.userId = localStorage.getItem('esteem-user') || undefined
      message.messageId = visitor + '-' + Date.now() + '-' + Math.random().toString(36).slice(2)
      message.timestamp = new Date().toISOString()
      message.context = { page: { url: location.href, title: document.title, referrer: document.referrer } }
      return fetch('${origin}/v1/' + type, {
        method: 'POST',
        keepalive: true,
        headers: { 'Content-Type': 'application/json', Authorization: 'Basic ' + btoa('${writeKey}:') },
        body: JSON.stringify(message),
      })
    }
    return {
      page: function () { return send('page', { properties: { path: location.pathname, title: document.title } }) },
      identify: function (userId, traits) {
        localStorage.setItem('esteem-user', userId)
        return send('identify', { traits: traits })
      },
      track: function (event, properties) { return send('track', { event: event, properties: properties }) },
    }
  })()

  esteem.page()
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
