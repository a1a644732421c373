import { type ProblemCode, problemCodes } from '@esteem/contract'
import { errorWords } from './error-words.ts'
import { code, type Page, page, table } from './page.ts'

export function errorsPage(): Page {
  const all = Object.entries(problemCodes) as [ProblemCode, number][]
  return page('docs/errors.md', 'contract/src/problem.ts and scripts/documentation/error-words.ts', [
    '# Errors',
    'Whatever goes wrong, the API answers with problem details as in RFC 9457: `application/problem+json` with `type`, `title`, `status`, `code`, `detail` and, where fields are wrong, `errors`. `code` is stable and meant for programs; `detail` says to people what is wrong, where, and what to do.',
    'A single message that the event API does not count is answered with a [rejection](event-api.md#rejections) instead, so that its neighbours in the batch still count.',
    table(
      ['Code', 'Status'],
      all.map(([name, status]) => [`[${code(name)}](#${name})`, String(status)]),
    ),
    ...all.flatMap(([name, status]) => [`## ${name}`, `Status ${status}. ${errorWords[name]}`]),
  ])
}
