import type { DownloadFormat, Endpoint, EndpointAnswer, EndpointRequest, Problem, ProblemCode } from '@esteem/contract'
import { downloadQuery, problemCodes, problem as problemSchema } from '@esteem/contract'
import { createRoute, OpenAPIHono } from '@hono/zod-openapi'
import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { z } from 'zod'
import { answerFile, fileTypes } from './download/answer-file.ts'
import { EsteemError } from './errors.ts'
import type { Log } from './log.ts'

/** Who is asking: an account that is signed in, or the command line on the own machine (no account). */
export interface Caller {
  accountId: string | null
  name: string
  email: string | null
}

export interface Environment {
  Variables: { caller: Caller | null }
}

export type App = OpenAPIHono<Environment>

export function createApp(log: Log): App {
  const app: App = new OpenAPIHono<Environment>({
    defaultHook: (result) => {
      if (!result.success) throw invalidInput(result.error)
    },
  })
  app.onError((error, context) => {
    const known = toEsteemError(error)
    if (known.code === 'internal') log.error({ error, path: context.req.path }, 'a request failed')
    return answerProblem(context, known)
  })
  app.notFound((context) =>
    answerProblem(context, new EsteemError('not-found', `There is nothing at ${context.req.path}.`)),
  )
  return app
}

/** Serves one endpoint of the contract: input parsed, caller checked, answer as JSON, or as a file where it has tables. */
export function implement<E extends Endpoint>(
  app: App,
  endpoint: E,
  handle: (
    request: EndpointRequest<E> & { caller: Caller; context: Context<Environment> },
  ) => Promise<EndpointAnswer<E>>,
): void {
  const ownQuery = endpoint.query as z.ZodObject | undefined
  const query = endpoint.tables ? downloadQuery(endpoint.tables).extend(ownQuery?.shape ?? {}) : ownQuery
  const route = createRoute({
    method: endpoint.method,
    path: endpoint.path,
    summary: endpoint.summary,
    request: {
      params: endpoint.params as z.ZodObject | undefined,
      query,
      body: endpoint.body && { content: { 'application/json': { schema: endpoint.body } }, required: true },
    },
    responses: {
      200: {
        description: endpoint.summary,
        ...(endpoint.answer && {
          content: { 'application/json': { schema: endpoint.answer }, ...(endpoint.tables && fileTypes) },
        }),
      },
      default: { description: 'what went wrong', content: { 'application/problem+json': { schema: problemSchema } } },
    },
  })
  app.openapi(route, (async (context: Context<Environment>) => {
    const caller = context.get('caller') ?? null
    if (!caller && !endpoint.open)
      throw new EsteemError('not-signed-in', 'This needs an account. Sign in, or send the token of the data folder.')
    const valid = (part: 'param' | 'query' | 'json') => context.req.valid(part as never)
    const given = {
      params: endpoint.params && valid('param'),
      query: query && (valid('query') as Record<string, unknown>),
      body: endpoint.body && valid('json'),
      caller: caller ?? { accountId: null, name: '', email: null },
      context,
    }
    if (endpoint.tables && given.query) {
      const { format, table, ...rest } = given.query
      given.query = rest
      if (format !== 'json')
        return await answerFile(format as DownloadFormat, endpoint.tables[table as string], (more) =>
          handle({ ...given, query: { ...rest, ...more } } as never),
        )
    }
    const answer = await handle(given as never)
    return answer === undefined ? context.body(null, 204) : context.json(answer as object)
  }) as never)
}

function invalidInput(error: z.ZodError): EsteemError {
  const errors = error.issues.map((issue) => ({ path: issue.path.join('.'), message: issue.message }))
  const first = errors[0]
  return new EsteemError('invalid-input', first.path ? `${first.path}: ${first.message}` : first.message, errors)
}

function toEsteemError(error: Error): EsteemError {
  if (error instanceof EsteemError) return error
  const status = (error as { status?: number }).status
  if (status === 400) return new EsteemError('invalid-input', 'The body is not valid JSON.')
  return new EsteemError(
    'internal',
    'Something went wrong here, not with what you sent. The log of the server has the details.',
  )
}

const titles: Record<ProblemCode, string> = {
  'invalid-input': 'Something in the input cannot be used',
  'not-signed-in': 'Not signed in',
  'not-allowed': 'Not allowed',
  'not-found': 'Not found',
  conflict: 'In conflict with what is there',
  gone: 'No longer there',
  'too-large': 'Too large',
  'too-many-requests': 'Too many requests',
  'not-available': 'Not available now',
  internal: 'Something went wrong',
}

export function answerProblem(context: Context, { code, message, errors, reason }: EsteemError): Response {
  const status = problemCodes[code]
  const body: Problem = {
    type: `/docs/errors#${code}`,
    title: titles[code],
    status,
    code,
    detail: message,
    errors,
    reason,
  }
  // A body that was too large is not read to its end, so nothing else can come over the same connection.
  const close: Record<string, string> = code === 'too-large' ? { connection: 'close' } : {}
  return context.json(body, status as ContentfulStatusCode, { 'content-type': 'application/problem+json', ...close })
}
