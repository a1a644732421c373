import { z } from 'zod'

/** Every kind of error that the API answers with; each has a heading in docs/errors.md. */
export const problemCodes = {
  'invalid-input': 400,
  'not-signed-in': 401,
  'not-allowed': 403,
  'not-found': 404,
  conflict: 409,
  gone: 410,
  'too-large': 413,
  'too-many-requests': 429,
  'not-available': 503,
  internal: 500,
} as const

export type ProblemCode = keyof typeof problemCodes

/** An error as RFC 9457 problem details: what is wrong, where, and what to do. */
export const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  code: z.enum(Object.keys(problemCodes) as [ProblemCode, ...ProblemCode[]]),
  detail: z.string(),
  errors: z
    .array(z.object({ path: z.string().describe('where in the input'), message: z.string() }))
    .optional()
    .describe('one entry per wrong field'),
  reason: z.string().optional().describe('which of several causes, where a program has to tell them apart'),
})

export type Problem = z.infer<typeof problem>
