import {
  type FeedbackMetricId,
  feedbackMetricIds,
  feedbackMetrics,
  type ImportFieldId,
  type ImportFieldName,
  type ImportRole,
  importFields,
} from '@esteem/contract'
import { toWords } from '../../../ui/format/words.ts'

export interface FieldOption {
  value: string
  label: string
}

/** Select has no empty value of its own. */
export const notUsed = 'not-used'

const people: ImportRole[] = ['orders', 'order-lines', 'customers']

/** What a column of a file can mean: the fields of its role, or kept under its own name. */
export function fieldOptions(role: ImportRole, column: string, current: ImportFieldId | null): FieldOption[] {
  const known = (Object.keys(importFields) as ImportFieldName[])
    .filter((name) => (importFields[name].roles as readonly ImportRole[]).includes(role))
    .map((name) => ({ value: name as string, label: importFields[name].label }))
  const own = ownName(column)
  const open = people.includes(role)
    ? [`trait.${own}`, `externalId.${own}`]
    : role === 'events'
      ? [`property.${own}`]
      : role === 'answers'
        ? [...feedbackMetricIds.map((metric) => `score.${metric}`), ...(own === '' ? [] : [`answer.${own}`])]
        : []
  const values = own === '' && role !== 'answers' ? [] : open
  if (current && !known.some((option) => option.value === current) && !values.includes(current)) values.push(current)
  return [
    { value: notUsed, label: 'Not used' },
    ...known,
    ...values.map((value) => ({ value, label: fieldLabel(value) })),
  ]
}

/** `Trait of the customer: Shoe size` */
export function fieldLabel(field: string): string {
  if (Object.hasOwn(importFields, field)) return importFields[field as ImportFieldName].label
  const [kind, name = ''] = field.split(/\.(.*)/s)
  if (kind === 'trait') return `Trait of the customer: ${toWords(name)}`
  if (kind === 'externalId') return `Id of the customer: ${toWords(name)}`
  if (kind === 'score') return `Measures: ${feedbackMetrics[name as FeedbackMetricId]?.name ?? name}`
  if (kind === 'answer') return `Answer to: ${toWords(name)}`
  return `Property of the event: ${toWords(name)}`
}

/** A name that a field may have: no dots, no spaces at its ends. */
function ownName(column: string): string {
  return column.trim().replaceAll('.', '_').replace(/\s+/g, '_').toLowerCase().slice(0, 128)
}
