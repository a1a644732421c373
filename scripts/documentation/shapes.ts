import * as contract from '@esteem/contract'
import { z } from 'zod'
import { code } from './page.ts'

export type Schema = z.core.JSONSchema.BaseSchema

const exported: [string, unknown][] = Object.entries(contract)

/** Objects of the contract that have a name: each is described once and linked from wherever it occurs. */
export const shapes: ReadonlyMap<string, z.ZodType> = new Map(
  exported
    .filter((entry): entry is [string, z.ZodObject] => entry[1] instanceof z.ZodObject)
    .sort(([a], [b]) => (a < b ? -1 : 1)),
)
for (const [id, schema] of shapes) z.globalRegistry.add(schema, { ...z.globalRegistry.get(schema), id })

/** A schema as JSON Schema, the named shapes inside left as references. */
export function toJsonSchema(schema: z.ZodType, io: 'input' | 'output'): Schema {
  const whole = z.toJSONSchema(schema, { io, unrepresentable: 'any' })
  const name = whole.$ref && nameOf(whole.$ref)
  return name ? (whole.$defs![name] as Schema) : whole
}

const nameOf = (reference: string) => reference.replace('#/$defs/', '')

/** What a value looks like, in words. */
export function describeType(schema: Schema): string {
  if (schema.$ref) return `[${nameOf(schema.$ref)}](#${nameOf(schema.$ref).toLowerCase()})`
  const choices = (schema.anyOf ?? schema.oneOf) as Schema[] | undefined
  if (choices) return [...new Set(choices.map(describeType))].join(' or ')
  if (schema.enum) return schema.enum.map((value) => code(JSON.stringify(value).slice(1, -1))).join(', ')
  if (schema.const !== undefined) return code(String(schema.const))
  if (Array.isArray(schema.type)) return schema.type.map((type) => describeType({ ...schema, type })).join(' or ')
  if (schema.type === 'array') return describeList(schema)
  if (schema.type === 'object') return describeObject(schema)
  if (schema.type === 'string') return describeText(schema)
  if (schema.type === 'integer' || schema.type === 'number') return describeNumber(schema)
  if (schema.type === 'boolean') return '`true` or `false`'
  return schema.type === 'null' ? '`null`' : 'anything'
}

function describeList({ prefixItems, items }: Schema): string {
  if (prefixItems) return `[${prefixItems.map((item) => describeType(item as Schema)).join(', ')}]`
  return `list of ${describeType(items as Schema).replace(/^(text|number|whole number|moment|day|object)$/, '$1s')}`
}

function describeObject({ properties, additionalProperties }: Schema): string {
  if (properties) {
    const fields = Object.entries(properties).map(([name, field]) => `${code(name)} ${describeType(field as Schema)}`)
    return `{ ${fields.join('; ')} }`
  }
  return typeof additionalProperties === 'object' && Object.keys(additionalProperties).length > 0
    ? `object of ${describeType(additionalProperties)} by name`
    : 'object'
}

function describeText({ format, minLength = 0, maxLength, pattern }: Schema): string {
  if (format === 'date-time') return 'moment'
  if (format === 'date') return 'day'
  if (format === 'email') return 'e-mail address'
  if (pattern?.includes('(\\.\\d+)?$')) return 'decimal in a text'
  if (maxLength === undefined) return 'text'
  return minLength > 1 ? `text of ${minLength} to ${maxLength} characters` : `text of at most ${maxLength} characters`
}

function describeNumber({
  type,
  minimum = Number.MIN_SAFE_INTEGER,
  maximum = Number.MAX_SAFE_INTEGER,
}: Schema): string {
  const number = type === 'integer' ? 'whole number' : 'number'
  const low = minimum > Number.MIN_SAFE_INTEGER
  const high = maximum < Number.MAX_SAFE_INTEGER
  if (low && high) return `${number} from ${minimum} to ${maximum}`
  return low ? `${number} from ${minimum}` : high ? `${number} up to ${maximum}` : number
}
