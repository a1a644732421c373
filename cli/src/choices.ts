import {
  type DateOrder,
  type DecimalMark,
  dateOrder,
  decimalMark,
  type FileChoice,
  type FilePreview,
  type ImportFieldId,
  importField,
  importFields,
  importRoles,
  type MappedColumn,
} from '@esteem/contract'
import { UsageError } from './usage.ts'

/** What the options of the command say about how files are to be read. */
export interface Choices {
  map: { column: string; field: ImportFieldId | null }[]
  dates: DateOrder | null
  decimals: DecimalMark | null
  format: NonNullable<FileChoice['format']>
  mapping: Omit<NonNullable<FileChoice['mapping']>, 'columns'>
}

type Options = Partial<
  Record<
    'role' | 'dates' | 'decimals' | 'currency' | 'time-zone' | 'cancellations' | 'encoding' | 'sheet' | 'delimiter',
    string
  >
> & {
  map?: string[]
  'no-header'?: boolean
}

const delimiters: Record<string, ',' | ';' | '\t' | '|' | 'whitespace'> = {
  comma: ',',
  ',': ',',
  semicolon: ';',
  ';': ';',
  tab: '\t',
  '\t': '\t',
  pipe: '|',
  '|': '|',
  blanks: 'whitespace',
}

export function readChoices(options: Options): Choices {
  const format: Choices['format'] = {}
  const mapping: Choices['mapping'] = {}
  if (options.encoding) format.encoding = options.encoding
  if (options.sheet) format.sheet = options.sheet
  if (options['no-header']) format.header = false
  if (options.delimiter) format.delimiter = oneOf('delimiter', options.delimiter, delimiters)
  if (options.role)
    mapping.role = oneOf('role', options.role, Object.fromEntries(importRoles.map((role) => [role, role])))
  if (options.currency) mapping.currency = options.currency.toUpperCase()
  if (options['time-zone']) mapping.timeZone = options['time-zone']
  if (options.cancellations !== undefined) mapping.cancellationPrefix = options.cancellations || null
  return {
    map: (options.map ?? []).map(readMap),
    dates: options.dates ? parse(dateOrder, 'dates', options.dates) : null,
    decimals: options.decimals ? parse(decimalMark, 'decimals', options.decimals) : null,
    format,
    mapping,
  }
}

function oneOf<T>(option: string, given: string, allowed: Record<string, T>): T {
  const value = allowed[given]
  if (value === undefined)
    throw new UsageError(`--${option} ${given}: it must be one of ${Object.keys(allowed).join(', ')}.`)
  return value
}

function parse<T>(
  schema: { safeParse: (value: unknown) => { success: boolean; data?: T } },
  option: string,
  given: string,
): T {
  const parsed = schema.safeParse(given)
  if (!parsed.success)
    throw new UsageError(`--${option} ${given} is not known. esteem import --help shows what can be said.`)
  return parsed.data as T
}

function readMap(text: string): Choices['map'][0] {
  const at = text.lastIndexOf('=')
  if (at < 1)
    throw new UsageError(`--map ${text}: write it as --map "COLUMN=FIELD", or --map "COLUMN=" to leave a column out.`)
  const given = text.slice(at + 1).trim()
  return { column: text.slice(0, at).trim(), field: given === '' ? null : findField(given) }
}

const plain = (name: string) => name.toLowerCase().replace(/[^a-z0-9]/g, '')

function findField(given: string): ImportFieldId {
  const named = Object.entries(importFields).find(
    ([id, { label }]) => plain(id) === plain(given) || plain(label) === plain(given),
  )
  if (named) return named[0] as ImportFieldId
  const parsed = importField.safeParse(given)
  if (parsed.success) return parsed.data
  throw new UsageError(
    `There is no field ${given}. Fields are ${Object.keys(importFields).join(', ')}, and trait.NAME, property.NAME, externalId.NAME.`,
  )
}

/** What the options say about one file, after a first look at its columns. */
export function choiceFor(
  { fileId, mapping, columns }: FilePreview,
  { map, dates, decimals, format, mapping: settings }: Choices,
): FileChoice {
  const changed = mapping.columns.flatMap((column, index): MappedColumn[] => {
    const own = map.find((one) => plain(one.column) === plain(column.column))
    const report = columns[index]!
    const field = own ? own.field : column.field
    const order = dates && report.kind === 'moment' && report.dateOrder !== 'ymd' ? dates : column.dateOrder
    const mark = decimals && report.decimalMark ? decimals : column.decimalMark
    const same = field === column.field && order === column.dateOrder && mark === column.decimalMark
    return same ? [] : [{ column: column.column, field, dateOrder: order, decimalMark: mark }]
  })
  const given = { ...settings, ...(changed.length > 0 && { columns: changed }) }
  return { fileId, format, ...(Object.keys(given).length > 0 && { mapping: given }) }
}

/** A column that is mapped must be in one of the files: a typing mistake must not pass in silence. */
export function checkMap({ map }: Choices, previews: readonly FilePreview[]): void {
  const known = previews.flatMap(({ columns }) => columns.map(({ column }) => column))
  const missing = map.find(({ column }) => !known.some((name) => plain(name) === plain(column)))
  if (missing) throw new UsageError(`--map ${missing.column}: there is no such column. There are ${known.join(', ')}.`)
}
