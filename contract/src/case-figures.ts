import { z } from 'zod'
import { moneyEstimate, numberEstimate } from './prediction.ts'

/** A time that half have reached, in hours; the interval is open where the cases do not reach that far. */
export const caseMedian = z.object({
  hours: z.number().nullable().describe('null while fewer than half have got there'),
  lower: z.number().nullable(),
  upper: z.number().nullable(),
  cases: z.number().int().describe('how many it is computed over'),
  reached: z.number().int().describe('how many of them have got there; the others count as still waiting'),
})
export type CaseMedian = z.infer<typeof caseMedian>

const share = numberEstimate.extend({ cases: z.number().int() })

export const caseGroup = z.object({
  key: z.string(),
  name: z.string(),
  cases: z.number().int(),
  open: z.number().int(),
  overdue: z.number().int(),
  reopened: share.nullable().describe('share of the closed ones that were reopened'),
  firstAnswer: caseMedian,
  close: caseMedian,
})
export type CaseGroup = z.infer<typeof caseGroup>

export const caseFiguresQuery = z.object({
  days: z.coerce.number().int().min(1).max(3650).default(90).describe('cases opened within so many days'),
})

export const caseFigures = z.object({
  days: z.number().int(),
  level: z.number(),
  all: caseGroup,
  helped: share.nullable().describe('share of those asked and answering who said that it helped'),
  byOwner: z.array(caseGroup),
  byReason: z.array(caseGroup),
  byPriority: z.array(caseGroup),
  method: z.string().describe('how the figures are computed'),
})
export type CaseFigures = z.infer<typeof caseFigures>

export const aftermathGroups = {
  resolved: 'Case closed, resolved',
  unresolved: 'Case closed, not resolved',
  unhandled: 'Complained, without a case',
  content: 'Answered, no complaint',
} as const
export type AftermathGroup = keyof typeof aftermathGroups

export const caseAftermath = z.object({
  days: z.number().int().describe('how long each customer is followed'),
  currency: z.string(),
  level: z.number(),
  groups: z.array(
    z.object({
      group: z.enum(Object.keys(aftermathGroups) as [AftermathGroup, ...AftermathGroup[]]),
      name: z.string(),
      customers: z.number().int(),
      repurchase: numberEstimate
        .nullable()
        .describe(
          'share that bought again within the time; who was not followed for so long counts for as long as they were',
        ),
      followed: z.number().int().describe('customers who were followed for the whole time'),
      value: moneyEstimate.nullable().describe('what those paid within the time, less refunds, on average'),
    }),
  ),
  words: z.string().describe('what the comparison says and what it cannot say'),
})
export type CaseAftermath = z.infer<typeof caseAftermath>
