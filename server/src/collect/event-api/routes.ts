import { gunzipSync } from 'node:zlib'
import { endpoints, type MessageType, messageLimits } from '@esteem/contract'
import type { Context } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { cors } from 'hono/cors'
import { type App, EsteemError, implement } from '../../platform/index.ts'
import type { Sources } from '../sources/sources.ts'
import type { Receive } from './receive.ts'
import type { RejectionList } from './rejections.ts'

/** The long names of Segment's HTTP API, and the short ones that its browser library uses. */
const paths: Record<string, MessageType | 'batch'> = {
  identify: 'identify',
  track: 'track',
  page: 'page',
  screen: 'screen',
  group: 'group',
  alias: 'alias',
  batch: 'batch',
  i: 'identify',
  t: 'track',
  p: 'page',
  s: 'screen',
  g: 'group',
  a: 'alias',
  b: 'batch',
  import: 'batch',
}

interface Parts {
  sources: Sources
  receive: Receive
  rejections: RejectionList
}

export function registerEventApi(app: App, { sources, receive, rejections }: Parts): void {
  app.use(
    '/v1/*',
    cors({
      origin: '*',
      allowMethods: ['POST', 'GET'],
      allowHeaders: ['content-type', 'content-encoding', 'authorization'],
      maxAge: 86_400,
    }),
  )
  const limit = bodyLimit({
    maxSize: messageLimits.batch,
    onError: () => {
      throw new EsteemError(
        'too-large',
        `The request is larger than ${messageLimits.batch} bytes. Send fewer messages in a batch.`,
      )
    },
  })
  for (const [path, type] of Object.entries(paths)) {
    app.post(`/v1/${path}`, limit, async (context) => {
      const body = await readBody(context)
      const sourceId = await authorise(context, body, sources)
      const messages = type === 'batch' ? body.batch : [body]
      if (!Array.isArray(messages))
        throw new EsteemError(
          'invalid-input',
          'batch: must be a list of messages, as in {"batch":[{"type":"track",…}]}.',
        )
      const answer = await receive({
        sourceId,
        channel: channelOf(context),
        messages,
        ...(type === 'batch' ? { sentAt: body.sentAt, context: body.context } : { type }),
      })
      const refused = type !== 'batch' && !answer.success
      return context.json(answer, refused ? 400 : 200)
    })
  }
  // Segment's browser library asks for its settings before it sends, and reports figures about itself that nobody needs here.
  app.get('/v1/projects/:writeKey/settings', (context) => context.json(browserSettings(context)))
  app.post('/v1/m', (context) => context.json({ success: true }))

  implement(app, endpoints.listRejections, ({ query }) => rejections.list(query))
}

async function readBody(context: Context): Promise<Record<string, unknown>> {
  const bytes = Buffer.from(await context.req.arrayBuffer())
  const text = (context.req.header('content-encoding') ?? '').includes('gzip') ? unzip(bytes) : bytes.toString('utf8')
  try {
    const body = JSON.parse(text)
    if (typeof body === 'object' && body !== null && !Array.isArray(body)) return body
  } catch {
    throw new EsteemError('invalid-input', 'The body is not valid JSON.')
  }
  throw new EsteemError('invalid-input', 'The body must be a JSON object.')
}

function unzip(bytes: Buffer): string {
  try {
    return gunzipSync(bytes, { maxOutputLength: messageLimits.batch }).toString('utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') {
      throw new EsteemError(
        'too-large',
        `The request unpacks to more than ${messageLimits.batch} bytes. Send fewer messages in a batch.`,
      )
    }
    throw new EsteemError('invalid-input', 'The body says that it is gzip, and it is not.')
  }
}

/** The write key is the user of HTTP Basic authentication; browsers that cannot set headers send it in the body. */
async function authorise(context: Context, body: Record<string, unknown>, sources: Sources): Promise<number> {
  const basic = context.req.header('authorization')?.match(/^Basic (.+)$/)?.[1]
  const writeKey = basic ? Buffer.from(basic, 'base64').toString().split(':')[0] : body.writeKey
  const sourceId = typeof writeKey === 'string' && writeKey !== '' ? await sources.ofKey(writeKey) : null
  if (sourceId === null) {
    throw new EsteemError(
      'not-signed-in',
      'The write key is not one of an enabled source. Send it as the user of HTTP Basic authentication, with an empty password.',
    )
  }
  return sourceId
}

function channelOf(context: Context): string {
  return context.req.header('origin') ? 'web' : 'server'
}

function browserSettings(context: Context) {
  const { host, protocol } = new URL(context.req.url)
  const secure = context.req.header('x-forwarded-proto')?.startsWith('https') || protocol === 'https:'
  return {
    integrations: {
      'Segment.io': {
        apiKey: context.req.param('writeKey'),
        apiHost: `${host}/v1`,
        protocol: secure ? 'https' : 'http',
        unbundledIntegrations: [],
        addBundledMetadata: true,
        maybeBundledConfigIds: {},
      },
    },
    plan: {
      track: { __default: { enabled: true, integrations: {} } },
      identify: { __default: { enabled: true } },
      group: { __default: { enabled: true } },
    },
    edgeFunction: {},
    analyticsNextEnabled: true,
    middlewareSettings: {},
    enabledMiddleware: {},
    metrics: { sampleRate: 0 },
    legacyVideoPluginsEnabled: false,
    remotePlugins: [],
  }
}
