import { createHash } from 'node:crypto'
import type { EventCondition } from '@esteem/contract'

/** Whether the properties of an event say what a rule asks for. */
export function matches(properties: Record<string, unknown>, conditions: readonly EventCondition[]): boolean {
  return conditions.every(({ property, operator, value }) => holds(valueAt(properties, property), operator, value))
}

function holds(told: unknown, operator: EventCondition['operator'], value: string): boolean {
  const text = told === undefined || told === null ? '' : typeof told === 'object' ? JSON.stringify(told) : String(told)
  switch (operator) {
    case 'is':
      return text === value
    case 'is-not':
      return text !== value
    case 'contains':
      return text.toLowerCase().includes(value.toLowerCase())
    case 'is-set':
      return text !== ''
    case 'is-not-set':
      return text === ''
    case 'at-least':
      return isNumber(text) && isNumber(value) && Number(text) >= Number(value)
    case 'at-most':
      return isNumber(text) && isNumber(value) && Number(text) <= Number(value)
  }
}

const isNumber = (text: string) => text.trim() !== '' && Number.isFinite(Number(text))

function valueAt(properties: Record<string, unknown>, path: string): unknown {
  if (Object.hasOwn(properties, path)) return properties[path]
  let value: unknown = properties
  for (const name of path.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined
    value = (value as Record<string, unknown>)[name]
  }
  return value
}

/** A person's place between 0 and 1 in a rule: by chance, and always the same. */
export function placeOf(ruleId: number, personId: number): number {
  return createHash('sha256').update(`${ruleId} ${personId}`).digest().readUInt32BE(0) / 2 ** 32
}
