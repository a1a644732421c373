import { type Endpoint, endpoints } from '@esteem/contract'
import { code, type Page, page, sentence, table } from './page.ts'
import { describeType, type Schema, shapes, toJsonSchema } from './shapes.ts'

export function apiPage(): Page {
  const all: [string, Endpoint][] = Object.entries(endpoints)
  const operations = all.flatMap(([name, endpoint]) => describeEndpoint(name, endpoint))
  return page('docs/api.md', 'contract/src/endpoints.ts', [
    '# API',
    'Everything that the web app and the command line can do. The same in OpenAPI 3.1 is at `/api/openapi.json`; in TypeScript, `createClient` of `@esteem/contract` has one function for each operation, of the same name. What sends events uses [the event API](event-api.md) instead.',
    'A request needs a session (the app’s cookie), or `Authorization: Bearer` with the text of the file `token` in the data folder. Bodies and answers are JSON in camelCase. A moment is ISO 8601 in UTC, `2026-05-04T10:30:00.000Z`; a day is `2026-05-04` in the time zone of the business; an amount is a decimal in a text, so that nothing is rounded. Lists come in pages: send `nextCursor` back as `cursor` until it is `null`. Whatever goes wrong is answered as in [Errors](errors.md).',
    table(
      ['Operation', 'Request', ''],
      all.map(([name, { method, path, summary }]) => [
        `[${name}](#${name.toLowerCase()})`,
        code(`${method.toUpperCase()} ${path}`),
        summary,
      ]),
    ),
    '## Files',
    'Operations that name tables answer as a file where the query has `format=csv` or `format=parquet`; `table` says which of the tables, the first when left out. Of a list in pages the file has all of it.',
    'CSV is for spreadsheets: UTF-8 with a byte order mark, commas, quotes where they are needed. A text that a spreadsheet would take for a formula, because it begins with `=`, `+`, `-` or `@`, has an apostrophe before it; numbers and amounts are as they are. Parquet is for everything else: columns have types, amounts are `DECIMAL(38, 6)`, and texts are untouched.',
    '## Operations',
    ...operations,
    '## Shapes',
    ...describeShapes(operations),
  ])
}

/** Every shape that the operations name, and every one that these name. */
function describeShapes(operations: readonly string[]): string[] {
  const described = new Map<string, string>()
  for (let text = operations.join(); text !== ''; ) {
    const named = [...shapes].filter(([name]) => text.includes(`](#${name.toLowerCase()})`) && !described.has(name))
    for (const [name, schema] of named) described.set(name, fields(toJsonSchema(schema, 'output')))
    text = named.map(([name]) => described.get(name)).join()
  }
  return [...described.keys()].sort().flatMap((name) => [`### ${name}`, described.get(name)!])
}

function describeEndpoint(
  name: string,
  { method, path, summary, open, params, query, body, answer, tables }: Endpoint,
): string[] {
  const parts: [string, Schema | undefined][] = [
    ['In the path', params && toJsonSchema(params, 'input')],
    ['In the query', query && toJsonSchema(query, 'input')],
    ['In the body', body && toJsonSchema(body, 'input')],
  ]
  return [
    `### ${name}`,
    `${code(`${method.toUpperCase()} ${path}`)}${open ? ', without an account' : ''}`,
    sentence(summary),
    ...parts.flatMap(([title, schema]) => (schema ? [`${title}:`, fields(schema)] : [])),
    answer ? `Answer: ${nameAnswer(answer)}` : 'Answer: nothing (204).',
    ...(tables ? [`[As a file](#files): ${Object.keys(tables).map(code).join(', ')}.`] : []),
  ]
}

function nameAnswer(answer: NonNullable<Endpoint['answer']>): string {
  const named = [...shapes].find(([, schema]) => schema === answer)?.[0]
  return named ? `[${named}](#${named.toLowerCase()})` : describeType(toJsonSchema(answer, 'output'))
}

function fields({ properties = {}, required = [] }: Schema): string {
  return table(
    ['Field', 'Value', 'Meaning'],
    Object.entries(properties).map(([name, property]) => {
      const schema = property as Schema
      const optional = !required.includes(name)
      const standard = schema.default === undefined ? '' : `${code(String(schema.default) || '""')} when left out`
      const meaning = [schema.description, standard].filter(Boolean).join('; ')
      return [code(name), `${describeType(schema)}${optional && !standard ? ', optional' : ''}`, meaning]
    }),
  )
}
