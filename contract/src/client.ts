import type { Endpoint, EndpointAnswer, EndpointInput } from './endpoint.ts'
import { type Endpoints, endpoints } from './endpoints.ts'
import type { Problem } from './problem.ts'
import type { DownloadFormat } from './table.ts'

/** An answer that is not a success, with the server's problem details. */
export class ApiError extends Error {
  override readonly name = 'ApiError'
  readonly problem: Problem

  constructor(problem: Problem) {
    super(problem.detail)
    this.problem = problem
  }
}

type Call<E> =
  unknown extends EndpointInput<E>
    ? (input?: { signal?: AbortSignal }) => Promise<EndpointAnswer<E>>
    : (input: EndpointInput<E> & { signal?: AbortSignal }) => Promise<EndpointAnswer<E>>

/** One function per endpoint. */
export type Client = { [name in keyof Endpoints]: Call<Endpoints[name]> }

export interface ClientOptions {
  /** Where the server is; empty for the same origin. */
  baseUrl?: string
  /** A token for use without a session, such as the one in the data folder. */
  token?: string
  fetch?: (request: Request) => Promise<Response>
}

interface Input {
  params?: Record<string, unknown>
  query?: Record<string, unknown>
  body?: unknown
  signal?: AbortSignal
}

/** The typed client of `/api`, for the web app, the command line and the tests. Throws `ApiError`. */
export function createClient(options: ClientOptions = {}): Client {
  const calls = Object.entries(endpoints).map(([name, endpoint]) => [
    name,
    (input: Input = {}) => callEndpoint(options, endpoint, input),
  ])
  return Object.fromEntries(calls) as Client
}

/** Where the answer of an endpoint with tables is to be had as a file. */
export function downloadPath<Name extends keyof Endpoints>(
  name: Name,
  input: EndpointInput<Endpoints[Name]>,
  format: DownloadFormat,
  table?: string,
): string {
  const { params, query } = input as Input
  return addressOf(endpoints[name], { params, query: { ...query, cursor: undefined, limit: undefined, format, table } })
}

function addressOf(endpoint: Endpoint, input: Input): string {
  const path = endpoint.path.replace(/\{(\w+)\}/g, (_, name) => encodeURIComponent(String(input.params?.[name])))
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(input.query ?? {})) {
    if (value !== undefined && value !== null)
      query.set(name, typeof value === 'object' ? JSON.stringify(value) : String(value))
  }
  return `${path}${query.size > 0 ? `?${query}` : ''}`
}

async function callEndpoint(options: ClientOptions, endpoint: Endpoint, input: Input): Promise<unknown> {
  const origin = options.baseUrl ?? (globalThis as { location?: { origin: string } }).location?.origin ?? ''
  const request = new Request(`${origin}${addressOf(endpoint, input)}`, {
    method: endpoint.method.toUpperCase(),
    headers: {
      ...(input.body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(options.token ? { authorization: `Bearer ${options.token}` } : {}),
    },
    body: input.body === undefined ? undefined : JSON.stringify(input.body),
    signal: input.signal,
  })
  const response = await (options.fetch ?? fetch)(request)
  if (response.ok) return response.status === 204 ? undefined : await response.json()
  throw new ApiError(await readProblem(response))
}

async function readProblem(response: Response): Promise<Problem> {
  try {
    return (await response.json()) as Problem
  } catch {
    return {
      type: 'about:blank',
      title: 'Not available',
      status: response.status,
      code: 'not-available',
      detail: `The server answered ${response.status} without saying why. Is it still running?`,
    }
  }
}
