import type { z } from 'zod'
import type { Table } from './table.ts'

/** One operation of the HTTP API. The server implements it, the client calls it, the OpenAPI page describes it. */
export interface Endpoint<
  Params extends z.ZodType | undefined = z.ZodType | undefined,
  Query extends z.ZodType | undefined = z.ZodType | undefined,
  Body extends z.ZodType | undefined = z.ZodType | undefined,
  Answer extends z.ZodType | undefined = z.ZodType | undefined,
> {
  method: 'get' | 'post' | 'put' | 'patch' | 'delete'
  path: `/${string}`
  summary: string
  params?: Params
  query?: Query
  body?: Body
  answer?: Answer
  /** Answers before anyone has signed in. */
  open?: boolean
  /** Its answer as files: with `format`, the server answers with one of these tables, the first unless `table` names one. */
  tables?: Readonly<Record<string, Table<Answer extends z.ZodType ? z.output<Answer> : never>>>
}

/** Names an endpoint with its schemas kept as types. */
export function endpoint<
  Params extends z.ZodType | undefined = undefined,
  Query extends z.ZodType | undefined = undefined,
  Body extends z.ZodType | undefined = undefined,
  Answer extends z.ZodType | undefined = undefined,
>(definition: Endpoint<Params, Query, Body, Answer>): Endpoint<Params, Query, Body, Answer> {
  return definition
}

type Given<S, Name extends string> = S extends z.ZodType ? { [key in Name]: z.input<S> } : unknown
type Parsed<S, Name extends string> = S extends z.ZodType ? { [key in Name]: z.output<S> } : unknown

/** What a caller gives. */
export type EndpointInput<E> =
  E extends Endpoint<infer P, infer Q, infer B, infer _A>
    ? Given<P, 'params'> & Given<Q, 'query'> & Given<B, 'body'>
    : never
/** What the server's handler receives. */
export type EndpointRequest<E> =
  E extends Endpoint<infer P, infer Q, infer B, infer _A>
    ? Parsed<P, 'params'> & Parsed<Q, 'query'> & Parsed<B, 'body'>
    : never
/** What comes back. */
export type EndpointAnswer<E> =
  E extends Endpoint<infer _P, infer _Q, infer _B, infer A> ? (A extends z.ZodType ? z.output<A> : undefined) : never
