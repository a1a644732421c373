import { z } from 'zod'
import { isTimeZone } from './account.ts'
import { importField, importRoles, orderStandings } from './import-fields.ts'
import { moment, page } from './value.ts'

/** In which order a date is written. `ymd` includes ISO 8601 and yyyymmdd. */
export const dateOrders = ['ymd', 'dmy', 'mdy', 'excel-serial', 'epoch-seconds', 'epoch-milliseconds'] as const
export const dateOrder = z.enum(dateOrders)
export type DateOrder = z.infer<typeof dateOrder>

export const decimalMark = z.enum(['.', ','])
export type DecimalMark = z.infer<typeof decimalMark>

export const delimiters = [',', ';', '\t', '|', 'whitespace'] as const

/** How a file is written, as detected or as chosen by a person. */
export const fileFormat = z.object({
  container: z.enum(['text', 'excel']),
  compressed: z.boolean(),
  encoding: z.string().describe('a WHATWG encoding label, such as utf-8 or windows-1252'),
  delimiter: z.enum(delimiters),
  newline: z.enum(['\n', '\r']),
  header: z.boolean().describe('false where the first row is data'),
  skippedLines: z.number().int().describe('lines above the header, such as a title'),
  sheet: z.string().nullable(),
})
export type FileFormat = z.infer<typeof fileFormat>

export const columnKinds = [
  'empty',
  'text',
  'integer',
  'decimal',
  'moment',
  'email',
  'phone',
  'currency',
  'boolean',
] as const

export const columnReport = z.object({
  column: z.string(),
  kind: z.enum(columnKinds),
  filled: z.number().describe('share of the sampled rows that have a value'),
  distinct: z.number().int().describe('different values in the sample'),
  examples: z.array(z.string()),
  dateOrder: dateOrder.nullable(),
  decimalMark: decimalMark.nullable(),
  ambiguous: z
    .enum(['day-or-month-first', 'decimal-or-thousands'])
    .nullable()
    .describe('the sample can be read in two ways; a person must say which'),
  why: z.string().nullable().describe('what decided the reading of dates or numbers'),
})
export type ColumnReport = z.infer<typeof columnReport>

export const mappedColumn = z.object({
  column: z.string(),
  field: importField.nullable().describe('null: not used'),
  dateOrder: dateOrder.nullish(),
  decimalMark: decimalMark.nullish(),
})
export type MappedColumn = z.infer<typeof mappedColumn>

/** What the columns of a file mean. Remembered by the file's header, and sent back changed to override a guess. */
export const importMapping = z.object({
  role: z.enum(importRoles),
  columns: z.array(mappedColumn),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .describe('of amounts that do not say their own'),
  timeZone: z
    .string()
    .refine(isTimeZone, 'is not a time zone; write it like Europe/Lisbon')
    .describe('of times that do not say their own'),
  cancellationPrefix: z
    .string()
    .max(8)
    .nullable()
    .describe('order numbers that start so are refunds, as the C of Online Retail'),
  statuses: z
    .record(z.string(), z.enum(orderStandings))
    .describe('what a status of this business means, where the usual meaning is wrong'),
})
export type ImportMapping = z.infer<typeof importMapping>

export const importWarning = z.object({ code: z.string(), column: z.string().nullable(), message: z.string() })
export type ImportWarning = z.infer<typeof importWarning>

export const rowProblem = z.object({
  column: z.string().nullable(),
  value: z.string(),
  message: z.string().describe('what is wrong and what to do'),
})
export type RowProblem = z.infer<typeof rowProblem>

export const previewRow = z.object({
  line: z.number().int(),
  cells: z.array(z.string()),
  values: z.record(z.string(), z.string()).describe('what each field would become'),
  problems: z.array(rowProblem),
})
export type PreviewRow = z.infer<typeof previewRow>

/** What would be understood of one file, before anything is written. */
export const filePreview = z.object({
  fileId: z.string(),
  name: z.string(),
  bytes: z.number().int(),
  format: fileFormat,
  sheets: z.array(z.string()),
  layout: z.object({ id: z.string(), name: z.string() }).nullable(),
  columns: z.array(columnReport),
  mapping: importMapping,
  mappingFrom: z.enum(['layout', 'remembered', 'guessed', 'given']),
  sampled: z.number().int().describe('rows read for this preview'),
  usable: z.number().int().describe('of which can be imported as mapped'),
  rows: z.array(previewRow),
  warnings: z.array(importWarning),
  blockers: z.array(importWarning).describe('what must be answered before the import can start'),
})
export type FilePreview = z.infer<typeof filePreview>

export const fileChoice = z.object({
  fileId: z.string(),
  format: fileFormat.partial().optional().describe('overrides what was detected'),
  mapping: importMapping.partial().optional().describe('overrides what was guessed; columns one by one'),
})
export type FileChoice = z.infer<typeof fileChoice>

export const importStates = ['queued', 'running', 'done', 'failed', 'cancelled'] as const
export const importPhases = ['waiting', 'reading', 'joining', 'writing', 'finished'] as const

/** What came of an import. Amounts are per currency, as decimals in strings. */
export const importFigures = z.object({
  rows: z.number().int(),
  rejectedRows: z.number().int(),
  rejectedFor: z.array(z.object({ message: z.string(), rows: z.number().int() })),
  customers: z.number().int(),
  orders: z.number().int().describe('orders in the files, refunds that stand alone not among them'),
  ordersNew: z.number().int(),
  ordersChanged: z.number().int(),
  ordersKnown: z.number().int().describe('already here, and the same'),
  ordersUnpaid: z.number().int().describe('left out, because nothing was paid'),
  ordersWithoutCustomer: z.number().int(),
  refunds: z.number().int(),
  refundsMatched: z.number().int().describe('refunds under a number of their own that an order was found for'),
  corrections: z.number().int().describe('left out: of nobody and worth nothing, such as corrections of stock'),
  events: z.number().int().describe('events written to the timeline'),
  net: z.record(z.string(), z.string()).describe('orders less refunds and cancellations, by currency'),
  netWithoutCustomer: z.record(z.string(), z.string()),
})
export type ImportFigures = z.infer<typeof importFigures>

export const importReport = z.object({
  importId: z.number().int(),
  files: z.array(
    z.object({
      fileId: z.string(),
      name: z.string(),
      bytes: z.number().int(),
      rejectedRows: z.number().int().describe('more than 0: there is a rejects file to download'),
    }),
  ),
  state: z.enum(importStates),
  phase: z.enum(importPhases),
  progress: z.number().min(0).max(1).describe('of the whole import'),
  bytesRead: z.number().int(),
  bytesTotal: z.number().int(),
  rowsRead: z.number().int(),
  rowsRejected: z.number().int(),
  figures: importFigures.nullable().describe('when it is done'),
  error: z.string().nullable(),
  createdAt: moment,
  startedAt: moment.nullable(),
  finishedAt: moment.nullable(),
})
export type ImportReport = z.infer<typeof importReport>
export const importsPage = page(importReport)
